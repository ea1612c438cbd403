package mhss.gateway.documents.markup;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Code pages of RTF and the characters it has words for. */
class RtfCharsets {

  private static final Charset USUAL = Charset.forName("windows-1252");

  private RtfCharsets() {}

  static Charset ofCodePage(int codePage) {
    return switch (codePage) {
      case 65001 -> StandardCharsets.UTF_8;
      case 10000 -> named("x-MacRoman", USUAL);
      case 932, 936, 949, 950 -> named("x-windows-" + codePage, named("MS" + codePage, USUAL));
      default -> named("windows-" + codePage, named("IBM" + codePage, USUAL));
    };
  }

  /** Null when the font has the code page of the document. */
  static Charset ofFont(int number) {
    return switch (number) {
      case 77 -> ofCodePage(10000);
      case 128 -> ofCodePage(932);
      case 129 -> ofCodePage(949);
      case 134 -> ofCodePage(936);
      case 136 -> ofCodePage(950);
      case 161 -> ofCodePage(1253);
      case 162 -> ofCodePage(1254);
      case 177 -> ofCodePage(1255);
      case 178 -> ofCodePage(1256);
      case 186 -> ofCodePage(1257);
      case 204 -> ofCodePage(1251);
      case 238 -> ofCodePage(1250);
      default -> null;
    };
  }

  private static Charset named(String name, Charset otherwise) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return otherwise;
    }
  }

  /** Empty for words that print nothing. */
  static String named(String word) {
    return switch (word) {
      case "emdash" -> "\u2014";
      case "endash" -> "\u2013";
      case "lquote" -> "\u2018";
      case "rquote" -> "\u2019";
      case "ldblquote" -> "\u201C";
      case "rdblquote" -> "\u201D";
      case "bullet" -> "\u2022";
      case "emspace", "enspace", "qmspace" -> " ";
      default -> "";
    };
  }
}
