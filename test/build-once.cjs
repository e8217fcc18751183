/** Builds the add-on and the workspace before the tests, because they run what ships. ROLLCALL_SKIP_BUILD keeps a fresh one. */
module.exports = async () => {
  if (process.env.ROLLCALL_SKIP_BUILD) return;
  const { buildAddOn, buildWorkspace } = await import('../build.mjs');
  await Promise.all([buildAddOn(), buildWorkspace()]);
};
