package mhss.gateway.sandbox.journey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.LetterFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSets;

/** What an adviser of Access to Work does. */
class AdviserDesk {

  static final String ACTOR = "alex.adviser";
  private static final String SIGNATURE = "Alex Adviser\nAccess to Work";

  private final Stage stage;

  AdviserDesk(Stage stage) {
    this.stage = stage;
  }

  /** Opens the adviser's own case, and sends the form that opens the provider's. */
  void refer(String kind, LetterFile form) {
    LocalDate today = stage.today();
    stage.apply(
        () -> {
          Registered opened =
              stage
                  .bean(Casework.class)
                  .openByHand(
                      new Referral(
                          null,
                          Stage.ADVISER,
                          stage.urn(),
                          "referral",
                          stage.rules().id(),
                          contract(today),
                          today,
                          stage.now(),
                          "{}".getBytes(StandardCharsets.UTF_8),
                          List.of()),
                      ACTOR,
                      "referral sent",
                      null);
          if (opened instanceof Registered.CaseOpened) {
            write(kind, Map.of(), List.of(form));
          }
          return opened;
        });
  }

  private String contract(LocalDate on) {
    return stage
        .bean(RuleSets.class)
        .contractFor(Stage.ADVISER, on)
        .orElseThrow(() -> new NotAsExpected("no contract of the adviser desk covers " + on))
        .id();
  }

  void accept() {
    stage.bean(Reviews.class).accept(waiting().id(), ACTOR, SIGNATURE);
  }

  void reject(String details, String... reasons) {
    stage.bean(Reviews.class).reject(waiting().id(), ACTOR, SIGNATURE, List.of(reasons), details);
  }

  /** A letter that stands for itself: it decides about no report. */
  void write(String kind, Map<String, Object> values, List<LetterFile> files) {
    LetterOrder order =
        new LetterOrder(
            Stage.ADVISER,
            stage.caseFile(Stage.ADVISER).id(),
            stage.rules().id(),
            kind,
            null,
            0,
            null,
            values,
            files,
            Optional.empty(),
            ACTOR);
    stage.together(() -> stage.bean(Letters.class).queue(order));
  }

  void record(String event, Map<String, String> facts, String reason) {
    stage.apply(
        () ->
            stage
                .bean(Casework.class)
                .apply(
                    new CaseEvent(
                        null,
                        Stage.ADVISER,
                        stage.urn(),
                        event,
                        stage.now(),
                        ACTOR,
                        reason,
                        facts)));
  }

  /** What only informs waits for somebody who reads it. */
  void read(String kind) {
    stage.await(kind + " to be read", () -> unread(kind).isPresent());
    stage.bean(Parking.class).discard(unread(kind).orElseThrow(), ACTOR, "read and noted");
  }

  private Optional<UUID> unread(String kind) {
    return stage.bean(Parking.class).parked().stream()
        .filter(mail -> mail.desk().equals(Stage.ADVISER) && kind.equals(mail.kind()))
        .map(ParkedMessage::id)
        .findFirst();
  }

  private Review waiting() {
    UUID caseFile = stage.caseFile(Stage.ADVISER).id();
    stage.await("a report in the review queue", () -> review(caseFile).isPresent());
    return review(caseFile).orElseThrow();
  }

  private Optional<Review> review(UUID caseFile) {
    return stage.bean(Reviews.class).queue().stream()
        .filter(review -> review.caseFile().equals(caseFile))
        .findFirst();
  }
}
