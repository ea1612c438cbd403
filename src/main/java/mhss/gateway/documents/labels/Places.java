package mhss.gateway.documents.labels;

/** Places in words. */
class Places {

  private Places() {}

  static String at(int page, int line) {
    return page == 0 ? " (line " + line + ")" : " (page " + page + ", line " + line + ")";
  }
}
