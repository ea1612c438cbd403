package mhss.gateway.console.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.sandbox.world.Desks;
import org.springframework.transaction.support.TransactionTemplate;

/** An acceptance that is not in the standard words: a person has to say what it is. */
final class DoubtfulMessage {

  /** Looks, five a second: it goes on at once, unless it never would. */
  private static final int LONGEST = 900;

  private DoubtfulMessage() {}

  static UUID about(String urn) throws InterruptedException {
    Instant before = Instant.now().minus(2, ChronoUnit.DAYS);
    LocalDate referred = LocalDate.now(ZoneId.of("Europe/London")).minusDays(4);
    byte[] details = "{}".getBytes(StandardCharsets.UTF_8);
    Referral referral =
        new Referral(
            null,
            "provider",
            urn,
            "referral",
            "mhss-v8",
            "SANDBOX",
            referred,
            before,
            details,
            List.of());
    WebWorld.bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              WebWorld.bean(Casework.class).openByHand(referral, "kim", "test", null);
              apply(urn, "contact-made", before.plusSeconds(3600));
              apply(urn, "plan-submitted", before.plusSeconds(7200));
            });
    String id = urn.toLowerCase() + "@atw.example";
    byte[] words =
        Letter.entity(Part.text("Thank you for Support Plan reference " + urn + ". It is fine.\n"));
    byte[] mail =
        new Letter(
                Desks.ADVISER,
                Desks.PROVIDER,
                "Standard email - Support Plan accepted",
                Instant.now())
            .sealed(id, WebWorld.sandbox().keys().fromAdviser(words));
    List<UUID> known = parked();
    WebWorld.sandbox().post().send(mail, Desks.PROVIDER);
    for (int n = 0; n < LONGEST; n++) {
      List<UUID> fresh = new ArrayList<>(parked());
      fresh.removeAll(known);
      if (!fresh.isEmpty()) {
        return fresh.get(0);
      }
      Thread.sleep(200);
    }
    throw new AssertionError("The message of " + urn + " was not parked");
  }

  private static void apply(String urn, String event, Instant at) {
    Map<String, String> facts =
        event.startsWith("plan") ? Map.of("report", "plan", "document-sha256", "00") : Map.of();
    WebWorld.bean(Casework.class)
        .apply(new CaseEvent(null, "provider", urn, event, at, "kim", "test", facts));
  }

  private static List<UUID> parked() {
    return WebWorld.jdbc()
        .sql("select id from message where cause = 'doubtful' and status = 'parked'")
        .query(UUID.class)
        .list();
  }
}
