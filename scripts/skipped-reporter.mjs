// What a run of vitest left out, and why. A test that is left out without a reason fails the run: it would never be missed.
export default class SkippedReporter {
  onInit(vitest) {
    this.isFiltered = vitest.config.testNamePattern !== undefined
  }

  onTestRunEnd(files) {
    // Tests not asked for count as skipped as well.
    if (this.isFiltered) return
    for (const file of files) {
      for (const test of file.children.allTests('skipped')) {
        const { note } = test.result()
        process.stdout.write(`跳过 / Skipped: ${test.fullName}: ${note ?? '没有说明原因 / no reason given'}\n`)
        if (note === undefined) process.exitCode = 1
      }
    }
  }
}
