import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine may take longer than a second, and a page that is right answers at once.
    expect: { poll: { timeout: 5000 } },
    pool: 'forks',
    allowOnly: !process.env['CI'],
  },
})
