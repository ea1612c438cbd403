package mhss.gateway.rules;

import java.text.Normalizer;

/** What people write, made comparable: compatible characters, plain hyphens, single blanks. */
final class Spelling {

  private Spelling() {}

  static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }
}
