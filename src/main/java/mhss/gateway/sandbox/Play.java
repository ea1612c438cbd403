package mhss.gateway.sandbox;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.sandbox.world.Post;
import mhss.gateway.sandbox.world.SandboxWorld;

/** Sends every sample, waits until each has its outcome, and compares. */
class Play {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long LOOK_MILLIS = 200;

  private final SandboxWorld world;
  private final Clock clock;
  private final PrintWriter out;

  Play(SandboxWorld world, Clock clock, PrintWriter out) {
    this.world = world;
    this.clock = clock;
    this.out = out;
  }

  boolean play() throws InterruptedException {
    List<Sample> samples = new Samples(world.keys(), clock).all();
    Outcomes outcomes = new Outcomes(world);
    Narrator narrator = new Narrator(world, clock, out);
    Post post = world.post();
    List<Sample> sent = new ArrayList<>();
    for (Sample sample : samples) {
      if (sample.expected().equals("duplicate")) {
        // Messages are handled side by side: of two alike the first to be sent must be the first.
        await(sent, outcomes, narrator);
      }
      post.send(sample.mail(), sample.to());
      narrator.sent(sample);
      sent.add(sample);
    }
    await(samples, outcomes, narrator);
    return table(samples, outcomes);
  }

  private void await(List<Sample> sent, Outcomes outcomes, Narrator narrator)
      throws InterruptedException {
    Instant end = clock.instant().plus(PATIENCE);
    while (!outcomes.complete(sent) && clock.instant().isBefore(end)) {
      narrator.tell();
      Thread.sleep(LOOK_MILLIS);
    }
    narrator.tell();
  }

  private boolean table(List<Sample> samples, Outcomes outcomes) {
    List<String> wrong = new ArrayList<>();
    out.printf(
        "%n%-16s %-58s %-10s %-10s %s%n",
        "sample", "what it is", "expected", "outcome", "case or cause");
    for (Sample sample : samples) {
      Outcomes.Ended ended = outcomes.of(sample);
      boolean asExpected = ended.as(sample);
      if (!asExpected) {
        wrong.add(sample.name());
      }
      out.printf(
          "%-16s %-58s %-10s %-10s %s%s%n",
          sample.name(),
          sample.story(),
          sample.expected(),
          ended.status(),
          ended.because(),
          asExpected ? "" : "   <-- not as expected");
    }
    out.printf(
        "%n%s%n",
        wrong.isEmpty()
            ? "All %d ended as expected.".formatted(samples.size())
            : "%d of %d did not end as expected: %s"
                .formatted(wrong.size(), samples.size(), String.join(", ", wrong)));
    out.flush();
    return wrong.isEmpty();
  }
}
