package mhss.gateway.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;

/** What the other packages put before a person. */
class Waiting {

  private final Parking parking;
  private final Outbox outbox;
  private final Reviews reviews;
  private final Cases cases;
  private final Returns returns;

  Waiting(Parking parking, Outbox outbox, Reviews reviews, Cases cases, Returns returns) {
    this.parking = parking;
    this.outbox = outbox;
    this.reviews = reviews;
    this.cases = cases;
    this.returns = returns;
  }

  List<ParkedMessage> parked(Optional<String> desk) {
    return parking.parked().stream().filter(message -> is(desk, message.desk())).toList();
  }

  List<OutboxEntry> unsettled(Optional<String> desk) {
    return outbox.unsettled().stream().filter(row -> concerns(desk, row.caseFile())).toList();
  }

  List<Review> reviews(Optional<String> desk) {
    return reviews.queue().stream().filter(review -> concerns(desk, review.caseFile())).toList();
  }

  /** Late ones, and those that something keeps from leaving. */
  List<ReturnEntry> returns(Optional<String> desk) {
    return is(desk, "provider") ? returns.attention() : List.of();
  }

  /** Returns that a person has to fill, planned within so many days. */
  List<ReturnEntry> forms(int days) {
    return returns.formsDue(days);
  }

  /** What belongs to no case concerns everybody. */
  private boolean concerns(Optional<String> desk, UUID caseFile) {
    return desk.isEmpty()
        || Optional.ofNullable(caseFile)
            .flatMap(cases::byId)
            .map(CaseFile::desk)
            .map(of -> is(desk, of))
            .orElse(true);
  }

  static boolean is(Optional<String> desk, String of) {
    return desk.isEmpty() || desk.get().equals(of);
  }
}
