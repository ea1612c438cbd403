package mhss.gateway.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.Person;
import mhss.gateway.access.Tokens;
import mhss.gateway.access.Tokens.Holder;
import mhss.gateway.history.Through;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer mgw_...} into the person it stands for. */
class TokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Holder> holder =
        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
            .filter(header -> header.startsWith(BEARER))
            .flatMap(header -> tokens.holder(header.substring(BEARER.length()).strip()));
    if (holder.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    signIn(holder.get());
    Through through = Through.token(holder.get().token());
    try {
      chain.doFilter(request, response);
    } finally {
      through.close();
    }
  }

  private static void signIn(Holder holder) {
    Person person = holder.person();
    List<SimpleGrantedAuthority> roles =
        person.roles().stream()
            .map(role -> new SimpleGrantedAuthority(Entrance.role(role)))
            .toList();
    UsernamePasswordAuthenticationToken login =
        UsernamePasswordAuthenticationToken.authenticated(person.name(), null, roles);
    login.setDetails(holder);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(login);
    SecurityContextHolder.setContext(context);
  }
}
