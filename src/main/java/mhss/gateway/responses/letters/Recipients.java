package mhss.gateway.responses.letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.templates.CannotCompose;

/** Roles into addresses, of partners only. */
public class Recipients {

  private static final String ADVISER = "adviser";
  private static final String TEAM = "atw-inbox";
  private static final String PROVIDER = "provider";

  /** Who is addressed when nobody has a role (v8 1.21, 1.50; 2024 Annex F 10). */
  private static final Map<String, String> DEPUTIES =
      Map.of(
          ADVISER,
          TEAM,
          "spoc",
          "business-manager",
          "desk-provider",
          "desk",
          "desk-adviser",
          "desk");

  private static final Set<String> MOVED = Set.of("applied", "stored");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Partners partners;
  private final Cases cases;
  private final MessageStore store;

  public Recipients(Partners partners, Cases cases, MessageStore store) {
    this.partners = partners;
    this.cases = cases;
    this.store = store;
  }

  /**
   * @param to roles, as {@code cc}
   * @param answered sender of the mail that is answered
   */
  public record Sought(
      List<String> to, List<String> cc, Optional<CaseFile> caseFile, Optional<String> answered) {}

  public record Found(List<String> to, List<String> cc) {

    public List<String> everybody() {
      return Stream.concat(to.stream(), cc.stream()).toList();
    }
  }

  /**
   * Everybody who has one of these roles.
   *
   * @throws CannotCompose when nobody has one of them, or it is not clear who is meant
   */
  public Found find(Sought sought) {
    Set<String> to = new LinkedHashSet<>();
    sought.to().forEach(role -> to.addAll(find(role, sought)));
    Set<String> cc = new LinkedHashSet<>();
    sought.cc().forEach(role -> cc.addAll(find(role, sought)));
    cc.removeAll(to);
    return new Found(List.copyOf(to), List.copyOf(cc));
  }

  private List<String> find(String role, Sought sought) {
    Optional<String> one =
        switch (role) {
          case ADVISER -> sought.caseFile().flatMap(this::adviser);
          case TEAM -> sought.caseFile().filter(Recipients::isSensitive).flatMap(this::adviser);
          case PROVIDER ->
              sought
                  .answered()
                  .flatMap(address -> inRole(address, PROVIDER))
                  .or(() -> sought.caseFile().flatMap(this::provider));
          default -> Optional.empty();
        };
    if (one.isEmpty()
        && Set.of(ADVISER, TEAM).contains(role)
        && sought.caseFile().filter(Recipients::isSensitive).isPresent()) {
      throw sensitive();
    }
    return one.map(List::of).orElseGet(() -> all(role));
  }

  private List<String> all(String role) {
    List<Partner> partnersInRole = partners.byRole(role);
    if (partnersInRole.isEmpty()) {
      return Optional.ofNullable(DEPUTIES.get(role)).map(this::all).orElseThrow(() -> nobody(role));
    }
    // Each provider has cases of its own.
    if (role.equals(PROVIDER) && partnersInRole.size() > 1) {
      throw new CannotCompose(
          "several-recipients",
          "Several partners have the role provider, and none wrote about this case: name the one it is for");
    }
    return partnersInRole.stream().map(partner -> partner.addresses().iterator().next()).toList();
  }

  private static boolean isSensitive(CaseFile caseFile) {
    return caseFile.special().contains("sensitive");
  }

  private static CannotCompose sensitive() {
    return new CannotCompose(
        "sensitive",
        "The case is marked sensitive, and nothing of it goes to the inbox of the team (4.61): make the person named on the referral a partner (or write on paper and cancel it)");
  }

  private static CannotCompose nobody(String role) {
    return new CannotCompose(
        "no-recipient",
        "No partner has the role %s: add it to the roles of one in the partners file"
            .formatted(role));
  }

  /** As the referral form names the adviser, if that is a partner's address. */
  private Optional<String> adviser(CaseFile caseFile) {
    return cases.details(caseFile.id()).flatMap(Recipients::adviserEmail).flatMap(this::asWeKnowIt);
  }

  private static Optional<String> adviserEmail(byte[] details) {
    try {
      for (JsonNode field : JSON.readTree(details).path("fields")) {
        if (field.path("key").asText().equals("adviser_email")) {
          return Optional.of(field.path("value").asText().strip());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one whose mail moved the case last: one that was only parked under it proves nothing. */
  private Optional<String> provider(CaseFile caseFile) {
    return store.byCase(caseFile.id()).stream()
        .filter(mail -> mail.direction().equals("in") && MOVED.contains(mail.status()))
        .sorted(Comparator.comparing(StoredMail::receivedAt).reversed())
        .flatMap(mail -> store.listing(mail.id()).map(Listing::from).stream())
        .flatMap(address -> inRole(address, PROVIDER).stream())
        .findFirst();
  }

  private Optional<String> inRole(String address, String role) {
    return partners
        .byAddress(address)
        .filter(one -> one.roles().contains(role))
        .flatMap(one -> asWeKnowIt(address));
  }

  /** In the spelling of the partners file; empty when it is no partner's. */
  public Optional<String> asWeKnowIt(String address) {
    return partners
        .byAddress(address)
        .flatMap(one -> one.addresses().stream().filter(address::equalsIgnoreCase).findFirst());
  }
}
