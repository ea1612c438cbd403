package mhss.gateway.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import mhss.gateway.sandbox.world.SandboxWorld;

/** What arrives on an ordinary day and on a bad one, sent into a running sandbox. */
public final class PlayedSamples {

  private PlayedSamples() {}

  public static void into(SandboxWorld world) {
    StringWriter told = new StringWriter();
    try {
      if (!new Play(world, world.clock(), new PrintWriter(told)).play()) {
        throw new AssertionError(told.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
