package mhss.gateway.sandbox.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.watch.Overview;
import mhss.gateway.watch.Overviews;

/** Why nothing goes on: how the case stands, and what waits for a person. */
class Trouble {

  private final Stage stage;

  Trouble(Stage stage) {
    this.stage = stage;
  }

  String words() {
    List<String> words = new ArrayList<>();
    stage
        .bean(Cases.class)
        .byUrn(stage.urn())
        .forEach(file -> words.add("the " + file.desk() + " desk has it " + file.state()));
    Overview overview = stage.bean(Overviews.class).of(Optional.empty());
    overview
        .parked()
        .forEach(
            mail ->
                words.add(
                    "parked at the %s desk: %s %s, %s"
                        .formatted(mail.desk(), mail.kind(), mail.cause(), mail.advice())));
    overview
        .unsettled()
        .forEach(
            mail ->
                words.add(
                    "not sent: %s is %s, %s, %s"
                        .formatted(mail.kind(), mail.state(), mail.cause(), mail.advice())));
    overview
        .notices()
        .forEach(notice -> words.add("notice " + notice.kind() + " waits for approval"));
    return words.isEmpty() ? "Nothing waits for a person" : String.join("; ", words);
  }
}
