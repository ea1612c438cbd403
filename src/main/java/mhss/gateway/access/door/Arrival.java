package mhss.gateway.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** The password was right: in, or to the next step. */
class Arrival implements AuthenticationSuccessHandler {

  private final Users users;
  private final Entrance entrance;

  Arrival(Users users, Entrance entrance) {
    this.users = users;
    this.entrance = entrance;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws IOException {
    response.sendRedirect(
        entrance.arrived(request, response, users.get(login.getName()), "password"));
  }
}
