package mhss.gateway.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is used on and on; one that is not used ends by itself. */
class LongestSession extends OncePerRequestFilter {

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
    if (isPartOfPages(request.getServletPath())) {
      chain.doFilter(new WithoutSession(request), response);
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null
        && Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(wall.instant())) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private static boolean isPartOfPages(String path) {
    return path.startsWith("/assets/") || path.equals("/favicon.ico");
  }

  /**
   * Whoever looks into a session writes it back whole, with the id and the name it had before: a
   * script or a picture of the sign-in page that comes late must not undo the sign-in.
   */
  private static class WithoutSession extends HttpServletRequestWrapper {

    WithoutSession(HttpServletRequest request) {
      super(request);
    }

    @Override
    public HttpSession getSession(boolean create) {
      return create ? super.getSession(true) : null;
    }
  }
}
