import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one core alone; on a machine of two that is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // A machine that is busy with something else must not fail a promise about behaviour.
          testTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/store/checkpointer-validation.test.ts'],
        },
      },
      {
        // The official LangGraph validation suite calls describe/it as globals.
        test: {
          name: 'checkpointer',
          globals: true,
          include: ['test/store/checkpointer-validation.test.ts'],
        },
      },
      {
        // Twenty interviews and plans in this process, minutes of one core: beside the unit tests, not after them.
        test: {
          name: 'demo',
          include: ['test/e2e/demo.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 900_000,
        },
      },
      {
        // Comparisons that print a table: `npm run bench:questions`. Not part of `npm test`.
        test: { name: 'report', include: ['bench/**/*.report.ts'] },
      },
      {
        // Whole-process tests over the built command: they start servers and kill them.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/e2e/demo.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // After the rest: these start servers and kill them, and time what comes back.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
