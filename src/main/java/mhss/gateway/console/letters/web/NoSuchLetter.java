package mhss.gateway.console.letters.web;

/** The desk writes no letter of that kind by hand. */
class NoSuchLetter extends RuntimeException {

  NoSuchLetter(String desk) {
    super(
        "The %s desk writes no such letter about this case. Reports and decisions leave from their own pages."
            .formatted(desk));
  }
}
