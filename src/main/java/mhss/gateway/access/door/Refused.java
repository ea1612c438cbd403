package mhss.gateway.access.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.SignIn.Next;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Nobody known, or not allowed: answered by the error page, which knows pages from JSON. */
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String CHALLENGE = "Bearer realm=\"MHSS Gateway\"";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException, ServletException {
    response.setHeader("WWW-Authenticate", CHALLENGE);
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    Optional<Next> next = Entrance.next(SecurityContextHolder.getContext().getAuthentication());
    if (next.isPresent()) {
      response.sendRedirect(Entrance.url(next.get()));
      return;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
