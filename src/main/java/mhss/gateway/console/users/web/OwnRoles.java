package mhss.gateway.console.users.web;

import mhss.gateway.access.AccessRefused;
import mhss.gateway.access.Person;
import mhss.gateway.access.Users;

/** Nobody gives rights to themselves, or takes away the way in they stand in. */
record OwnRoles(Users users) {

  void refuse(String name, Person person) {
    if (users.get(name).name().equals(person.name())) {
      throw new AccessRefused(
          "You cannot change your own account here. Ask another admin, or change your password under"
              + " 'Your account'.");
    }
  }
}
