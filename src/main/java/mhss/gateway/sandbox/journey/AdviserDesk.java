package mhss.gateway.sandbox.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Casework;
import mhss.gateway.correspondence.Correspondence;
import mhss.gateway.correspondence.OwnLetter;
import mhss.gateway.documents.Document;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.LetterFile;

/** What an adviser of Access to Work does. */
class AdviserDesk {

  static final String ACTOR = "alex.adviser";
  private static final String SIGNATURE = "Alex Adviser\nAccess to Work";

  private final Stage stage;

  AdviserDesk(Stage stage) {
    this.stage = stage;
  }

  /** A letter, and what it says for the adviser's own case: a referral opens it. */
  void send(String kind, LetterFile... files) {
    stage
        .bean(Correspondence.class)
        .send(
            new OwnLetter(
                Stage.ADVISER,
                stage.urn(),
                kind,
                Map.of(),
                Stream.of(files).map(AdviserDesk::document).toList(),
                stage.now(),
                ACTOR));
  }

  private static Document document(LetterFile file) {
    return new Document(file.name(), file.mediaType(), file.content());
  }

  void accept() {
    stage.bean(Reviews.class).accept(waiting().id(), ACTOR, SIGNATURE);
  }

  void reject(String details, String... reasons) {
    stage.bean(Reviews.class).reject(waiting().id(), ACTOR, SIGNATURE, List.of(reasons), details);
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
