package mhss.gateway.console.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import mhss.gateway.access.Entrance;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** What a person has open in browsers. */
public class OpenSessions {

  private static final int ID_BYTES = 8;

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * @param id of no use to anybody who wants to come in with it
   * @param from browser and address
   */
  public record OpenSession(String id, String from, Instant since, Instant used, boolean thisOne) {}

  /**
   * @param current id of the session that asks
   */
  public List<OpenSession> of(String name, String current) {
    return sessions.findByPrincipalName(name).values().stream()
        .map(one -> shown(one, current))
        .sorted(Comparator.comparing(OpenSession::used).reversed())
        .toList();
  }

  /**
   * @param shown as {@link #of} names it
   * @return its real id; empty when that person has no such session
   */
  String idOf(String name, String shown) {
    return sessions.findByPrincipalName(name).keySet().stream()
        .filter(one -> shownId(one).equals(shown))
        .findFirst()
        .orElse("");
  }

  private static OpenSession shown(Session session, String current) {
    String from = session.getAttribute(Entrance.FROM);
    return new OpenSession(
        shownId(session.getId()),
        from == null ? "Not signed in completely" : from,
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getId().equals(current));
  }

  private static String shownId(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
