package mhss.gateway.sandbox.journey;

/** What a step should have brought did not come. */
class NotAsExpected extends RuntimeException {

  NotAsExpected(String message) {
    super(message);
  }
}
