package mhss.gateway.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.access.Account;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.access.Users;
import mhss.gateway.work.Task.Sort;

/** Who may be given a task: nobody gets what he could not do. */
public class Colleagues {

  private final Users users;

  Colleagues(Users users) {
    this.users = users;
  }

  /** Sign-in names of those who may do such a task. */
  public List<String> of(Sort sort) {
    return users.all().stream()
        .filter(account -> account.may(right(sort)))
        .map(Account::name)
        .sorted()
        .toList();
  }

  /** What somebody may do. */
  public static Set<Sort> sorts(Person person) {
    return Stream.of(Sort.values())
        .filter(sort -> person.may(right(sort)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param actor who gives it; at the terminal it need not be anybody who signs in
   * @throws NotTheirTask when the person is unknown, locked, or may not do it
   */
  public void check(Sort sort, String person, String actor) {
    Optional<Account> account = users.find(person);
    boolean atTheTerminal = account.isEmpty() && person.equals(actor);
    if (atTheTerminal || account.filter(found -> found.may(right(sort))).isPresent()) {
      return;
    }
    String why =
        account
            .map(
                found ->
                    found.locked()
                        ? "%s is locked".formatted(person)
                        : "%s may not do this (%s)".formatted(person, roles(found)))
            .orElse("Nobody signs in as '%s'".formatted(person));
    throw new NotTheirTask(why, of(sort));
  }

  private static String roles(Account account) {
    return account.roles().stream().map(role -> role.words()).collect(Collectors.joining(", "));
  }

  private static Right right(Sort sort) {
    return switch (sort) {
      case PARKED, HELD -> Right.WORK;
      case REVIEW -> Right.DECIDE;
      case NOTICE -> Right.RECORD;
      case RETURN -> Right.RETURNS;
      case MAIL, PROBLEM -> Right.OPERATE;
    };
  }
}
