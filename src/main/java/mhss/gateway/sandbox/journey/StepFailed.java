package mhss.gateway.sandbox.journey;

/** A journey does not go on. The message names the step and what stood in its way. */
class StepFailed extends RuntimeException {

  StepFailed(String step, String why, Throwable cause) {
    super("Step '" + step + "' failed: " + why, cause);
  }
}
