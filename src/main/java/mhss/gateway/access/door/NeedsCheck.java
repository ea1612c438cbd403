package mhss.gateway.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mhss.gateway.access.Access;
import mhss.gateway.access.Person;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through to its handler only for those who may. */
class NeedsCheck implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !allowed(Access.to(method))) {
      throw new AccessDeniedException("This needs a right that the person does not have");
    }
    return true;
  }

  private static boolean allowed(Access access) {
    return access.open()
        || Person.of(SecurityContextHolder.getContext().getAuthentication())
            .filter(access::lets)
            .isPresent();
  }
}
