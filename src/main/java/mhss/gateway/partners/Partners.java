package mhss.gateway.partners;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everybody the gateway corresponds with. Nobody else may change a case. Thread-safe. */
public class Partners {

  private final Supplier<List<Partner>> source;
  private final Supplier<Optional<String>> problem;
  private volatile Known known = new Known(List.of(), Map.of());

  /**
   * @param source asked at each look-up: a file that changes is followed without a restart
   */
  public Partners(Supplier<List<Partner>> source) {
    this(source, Optional::empty);
  }

  /**
   * @param problem why the file as it is now is not in force
   */
  public Partners(Supplier<List<Partner>> source, Supplier<Optional<String>> problem) {
    this.source = source;
    this.problem = problem;
    known();
  }

  /** Why what an admin wrote last is not in force: somebody may be missing, or one too many. */
  public Optional<String> problem() {
    return problem.get();
  }

  /** By exact mail address (case-insensitive), never by display name. */
  public Optional<Partner> byAddress(String address) {
    return Optional.ofNullable(known().byAddress.get(lower(address)));
  }

  /** ASCII only: the Kelvin sign in small letters would be an ordinary k. */
  private static String lower(String address) {
    boolean ascii = address.chars().allMatch(c -> c < 0x80);
    return ascii ? address.toLowerCase(Locale.ROOT) : address;
  }

  /** Everybody who is addressed as this, in the order of the file. */
  public List<Partner> byRole(String role) {
    return known().partners.stream().filter(partner -> partner.roles().contains(role)).toList();
  }

  public List<Partner> all() {
    return known().partners;
  }

  private Known known() {
    List<Partner> latest = source.get();
    if (known.partners != latest) {
      known = Known.of(latest);
    }
    return known;
  }

  private record Known(List<Partner> partners, Map<String, Partner> byAddress) {

    static Known of(List<Partner> partners) {
      Map<String, Partner> byAddress = new HashMap<>();
      partners.forEach(partner -> partner.addresses().forEach(a -> byAddress.put(a, partner)));
      return new Known(partners, byAddress);
    }
  }
}
