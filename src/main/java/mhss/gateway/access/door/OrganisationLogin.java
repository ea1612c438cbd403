package mhss.gateway.access.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.access.AccessSettings.Oidc;
import mhss.gateway.access.Account;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.Role;
import mhss.gateway.access.SignInRefused;
import mhss.gateway.access.Users;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Signing in at the organisation's login (OpenID Connect). It is asked for its addresses when the
 * first person comes: the gateway starts without it.
 */
class OrganisationLogin {

  private static final String ID = "organisation";

  private final Oidc settings;
  private final Users users;
  private final Entrance entrance;
  private final SignInFailed failed = new SignInFailed();

  OrganisationLogin(Oidc settings, Users users, Entrance entrance) {
    this.settings = settings;
    this.users = users;
    this.entrance = entrance;
  }

  void on(HttpSecurity http) throws Exception {
    http.oauth2Login(
        login -> {
          login.addObjectPostProcessor(new WhenAway(failed));
          login
              .loginPage(DoorConfiguration.SIGN_IN)
              .clientRegistrationRepository(
                  new SupplierClientRegistrationRepository(
                      () -> new InMemoryClientRegistrationRepository(registration())))
              .authorizationEndpoint(there -> there.baseUri(DoorConfiguration.SIGN_IN + "/oidc"))
              .redirectionEndpoint(back -> back.baseUri(DoorConfiguration.SIGN_IN + "/return"))
              .successHandler(this::arrived)
              .failureHandler(failed);
        });
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope("openid", "profile")
        .redirectUri("{baseUrl}" + DoorConfiguration.SIGN_IN + "/return")
        .build();
  }

  private void arrived(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws IOException, ServletException {
    try {
      OidcUser person = (OidcUser) login.getPrincipal();
      Account account =
          users.elsewhere(
              new Users.Elsewhere(
                  person.getIssuer().toString(),
                  person.getSubject(),
                  Optional.ofNullable(claim(person.getClaims(), settings.nameClaim()))
                      .map(Object::toString)
                      .orElse(""),
                  roles(person.getClaims())));
      response.sendRedirect(entrance.further(request, response, account, false, "elsewhere"));
    } catch (SignInRefused refused) {
      forget(request);
      failed.onAuthenticationFailure(
          request, response, new BadCredentialsException(refused.getMessage(), refused));
    } catch (RuntimeException failure) {
      forget(request);
      throw failure;
    }
  }

  /** The session holds whom the other login vouches for: that is nobody here yet. */
  private static void forget(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    request.getSession().invalidate();
  }

  private Set<Role> roles(Map<String, Object> claims) {
    Object value = claim(claims, settings.rolesClaim());
    Collection<?> there =
        value instanceof Collection<?> many
            ? many
            : Arrays.asList(String.valueOf(value).split("[\\s,]+"));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    there.forEach(
        one -> roles.addAll(settings.roles().getOrDefault(String.valueOf(one), List.of())));
    if (roles.isEmpty()) {
      throw new SignInRefused(
          "Your organisation's login gives you no role here. Ask who looks after it for one.");
    }
    return roles;
  }

  /** {@code realm_access.roles}: of the object of that name the member of this one. */
  private static Object claim(Map<String, Object> claims, String path) {
    Object value = claims.get(path);
    if (value != null) {
      return value;
    }
    Object at = claims;
    for (String name : path.split("\\.")) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at;
  }
}
