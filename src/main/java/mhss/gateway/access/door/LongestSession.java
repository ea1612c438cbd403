package mhss.gateway.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is used on and on; one that is not used ends by itself, and that of nobody
 * soon: whoever asks for pages without signing in makes one with each call.
 */
class LongestSession extends OncePerRequestFilter {

  private static final Duration OF_NOBODY = Duration.ofMinutes(10);

  private final Duration longest;
  private final Clock wall;

  /**
   * @param wall sessions are stamped by the machine, also where the clock of the gateway is turned
   */
  LongestSession(Duration longest, Clock wall) {
    this.longest = longest;
    this.wall = wall;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null
        && Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(wall.instant())) {
      session.invalidate();
    }
    chain.doFilter(request, response);
    HttpSession made = request.getSession(false);
    if (made != null && made.isNew()) {
      made.setMaxInactiveInterval((int) OF_NOBODY.toSeconds());
    }
  }
}
