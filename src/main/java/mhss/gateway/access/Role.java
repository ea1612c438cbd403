package mhss.gateway.access;

import static mhss.gateway.access.Right.AUDIT;
import static mhss.gateway.access.Right.CONFIGURE;
import static mhss.gateway.access.Right.CONTENT;
import static mhss.gateway.access.Right.DECIDE;
import static mhss.gateway.access.Right.KEYS;
import static mhss.gateway.access.Right.OPERATE;
import static mhss.gateway.access.Right.RECORD;
import static mhss.gateway.access.Right.RETURNS;
import static mhss.gateway.access.Right.SEE;
import static mhss.gateway.access.Right.USERS;
import static mhss.gateway.access.Right.WORK;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody is here for. A person has one or more; their rights add up. */
public enum Role {
  VIEWER(SEE),
  CASEWORKER(SEE, CONTENT, RECORD, WORK, RETURNS),
  ADVISER(SEE, CONTENT, RECORD, DECIDE, WORK),
  OPERATOR(SEE, WORK, OPERATE),
  ADMIN(SEE, OPERATE, CONFIGURE, USERS),
  KEY_CUSTODIAN(SEE, KEYS),
  AUDITOR(SEE, CONTENT, AUDIT);

  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.of(rights);
  }

  /** An unchangeable copy that is always told in the same order. */
  static Set<Role> inOrder(Collection<Role> roles) {
    EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
    ordered.addAll(roles);
    return Collections.unmodifiableSet(ordered);
  }

  public Set<Right> rights() {
    return rights;
  }

  /** As people write it. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As programs write it: in settings, tokens and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
