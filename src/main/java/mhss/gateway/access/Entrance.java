package mhss.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.SignIn.Next;
import mhss.gateway.access.login.AccountRows;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The session of somebody who signs in. Before the last step it belongs to nobody: it has a name,
 * but no role.
 */
public class Entrance {

  /** Of a session: from where it was opened, in words. */
  public static final String FROM = "gateway.from";

  /** Of a request: why somebody was not let in. */
  public static final String REFUSED = "gateway.sign-in-refused";

  private static final String NEXT = "NEXT_";
  private static final String CODE_GIVEN = "CODE_GIVEN";

  private final SignIn signIn;
  private final AccountRows rows;
  private final AccessSettings settings;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  Entrance(SignIn signIn, AccountRows rows, AccessSettings settings) {
    this.signIn = signIn;
    this.rows = rows;
    this.settings = settings;
  }

  /** With the roles of the person once nothing stands between them and the pages. */
  public Authentication login(Account account, boolean codeGiven) {
    Optional<Next> next = signIn.next(account, codeGiven);
    List<GrantedAuthority> granted = new ArrayList<>();
    if (codeGiven) {
      granted.add(new SimpleGrantedAuthority(CODE_GIVEN));
    }
    if (next.isPresent()) {
      granted.add(new SimpleGrantedAuthority(NEXT + next.get()));
    } else {
      account.roles().forEach(role -> granted.add(new SimpleGrantedAuthority(role(role))));
    }
    return UsernamePasswordAuthenticationToken.authenticated(account.name(), null, granted);
  }

  /** The authority that stands for a role. */
  public static String role(Role role) {
    return Person.PREFIX + role.name();
  }

  /** What this login still waits for; empty for somebody who is in, and for nobody. */
  public static Optional<Next> next(Authentication login) {
    return granted(login).stream()
        .filter(one -> one.startsWith(NEXT))
        .map(one -> Next.valueOf(one.substring(NEXT.length())))
        .findFirst();
  }

  public static boolean codeGiven(Authentication login) {
    return granted(login).contains(CODE_GIVEN);
  }

  private static List<String> granted(Authentication login) {
    return login == null
        ? List.of()
        : login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
  }

  /**
   * One step further: a new session id, and roles if that was the last one.
   *
   * @param how the person came in, for the history
   * @return where to go now
   */
  public String further(
      HttpServletRequest request,
      HttpServletResponse response,
      Account account,
      boolean codeGiven,
      String how) {
    request.getSession();
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(login(account, codeGiven));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return arrived(request, response, account, how);
  }

  /**
   * The login of this request is in its session now.
   *
   * @return where to go now
   */
  public String arrived(
      HttpServletRequest request, HttpServletResponse response, Account account, String how) {
    Optional<Next> next = next(SecurityContextHolder.getContext().getAuthentication());
    if (next.isPresent()) {
      return url(next.get());
    }
    signIn.done(account, how, request.getRemoteAddr());
    request.getSession().setMaxInactiveInterval((int) settings.sessions().idle().toSeconds());
    request.getSession().setAttribute(FROM, Device.of(request));
    rows.endOldest(account.name(), settings.sessions().each(), request.getSession().getId());
    return where(request, response);
  }

  public static String url(Next next) {
    return switch (next) {
      case CODE -> "/sign-in/code";
      case PASSWORD -> "/sign-in/password";
      case SET_UP -> "/sign-in/second-step";
    };
  }

  /** What the person asked for before they had to sign in. */
  private String where(HttpServletRequest request, HttpServletResponse response) {
    SavedRequest saved = wanted.getRequest(request, response);
    if (saved == null || !saved.getMethod().equals("GET")) {
      return "/";
    }
    wanted.removeRequest(request, response);
    return saved.getRedirectUrl();
  }
}
