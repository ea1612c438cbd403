package mhss.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** A browser, as its owner would call it. What it says of itself is for recognising it only. */
final class Device {

  private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
  private static final List<String> SYSTEMS =
      List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux");

  private Device() {}

  static String of(HttpServletRequest request) {
    String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    return "%s on %s, from %s"
        .formatted(
            first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera"),
            first(SYSTEMS, agent),
            request.getRemoteAddr());
  }

  private static String first(List<String> known, String agent) {
    return known.stream().filter(agent::contains).findFirst().orElse("another kind");
  }
}
