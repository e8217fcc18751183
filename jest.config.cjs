/** One run for all tests; the add-on is built once before it (test/build-once.cjs). */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs' },
  extensionsToTreatAsEsm: [],
  globalSetup: '<rootDir>/test/build-once.cjs',
  testTimeout: 60000,
  maxWorkers: 2,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build'],
  watchPathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build'],
};
