/** Builds the add-on before the tests, because they run what ships. ROLLCALL_SKIP_BUILD keeps a fresh one. */
module.exports = async () => {
  if (process.env.ROLLCALL_SKIP_BUILD) return;
  const { buildAddOn } = await import('../build.mjs');
  await buildAddOn();
};
