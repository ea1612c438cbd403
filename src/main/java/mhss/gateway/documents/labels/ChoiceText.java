package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.FormLayout.Option;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Cell;
import mhss.gateway.documents.content.FormValue;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.labels.choice.Decision;
import mhss.gateway.documents.labels.choice.Decision.Chosen;
import mhss.gateway.documents.labels.choice.Marks;
import mhss.gateway.documents.labels.choice.Sign;
import mhss.gateway.documents.labels.choice.Sign.Type;

/** One choice: its printed options with the marks around them, and the fields that belong to it. */
class ChoiceText {

  private static final int SHORT = 3;
  private static final Pattern OTHER_WORDS = Pattern.compile("\\p{L}{2,}");
  private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,60}\\)");

  private final Label label;
  private final Flow flow;
  private final List<List<Pattern>> patterns;
  private final List<Sign> signs = new ArrayList<>();
  private final List<Sign> fieldSigns = new ArrayList<>();
  private final List<FormValue> filled = new ArrayList<>();
  private Fragment place;
  private boolean otherWords;
  private boolean there;

  ChoiceText(Label label, Flow flow, List<List<Pattern>> patterns) {
    this.label = label;
    this.flow = flow;
    this.patterns = patterns;
  }

  boolean isThere() {
    return there;
  }

  /** From the label on, whose own words may be the options: "Y/N (delete)". */
  void read(Mention mention, int end) {
    there = true;
    place = flow.fragments.get(flow.fragmentAt(mention.start()));
    StringBuilder rest = new StringBuilder();
    int at = mention.start();
    while (at < end) {
      Optional<Sign> sign = signAt(at, end);
      if (sign.isPresent()) {
        signs.add(sign.get());
        at = sign.get().to();
      } else {
        rest.append(at < mention.valueStart() ? ' ' : flow.folded.charAt(at));
        at++;
      }
    }
    if (isShort()) {
      keepAnswerOnly();
    }
    otherWords = OTHER_WORDS.matcher(ASIDE.matcher(rest).replaceAll(" ")).find();
  }

  private Optional<Sign> signAt(int at, int end) {
    boolean wordGoesOn = at > 0 && Character.isLetterOrDigit(flow.folded.charAt(at - 1));
    Optional<Sign> option = wordGoesOn ? Optional.empty() : optionAt(at, end);
    return option
        .or(() -> aloneAt(at))
        .or(
            () ->
                Marks.at(flow.folded, at, end)
                    .map(mark -> sign(mark.type(), -1, mark.from(), mark.to())));
  }

  /** Of several that fit, the longest. */
  private Optional<Sign> optionAt(int at, int end) {
    Sign best = null;
    for (int option = 0; option < patterns.size(); option++) {
      for (Pattern pattern : patterns.get(option)) {
        Matcher words = pattern.matcher(flow.folded).region(at, end);
        boolean fits =
            words.lookingAt()
                && words.end() > at
                && (words.end() == flow.folded.length()
                    || !Character.isLetterOrDigit(flow.folded.charAt(words.end())));
        if (fits && (best == null || words.end() > best.to())) {
          best = sign(Type.OPTION, option, at, words.end());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** "Yes" in a cell of its own beside an option. */
  private Optional<Sign> aloneAt(int at) {
    int fragment = flow.fragmentAt(at);
    boolean whole = flow.startOf(fragment) == at && flow.endOf(fragment) > at;
    return whole && !isShort()
        ? Marks.alone(flow.folded.substring(at, flow.endOf(fragment)))
            .map(type -> sign(type, -1, at, flow.endOf(fragment)))
        : Optional.empty();
  }

  private Sign sign(Type type, int option, int from, int to) {
    Fragment first = flow.fragments.get(flow.fragmentAt(from));
    Fragment last = flow.fragments.get(flow.fragmentAt(to - 1));
    boolean struck = IntStream.range(from, to).filter(flow::isStruck).count() * 2 > to - from;
    return new Sign(type, option, from, to, first, last, struck);
  }

  private boolean isShort() {
    return label.options().stream()
        .flatMap(option -> option.wordings().stream())
        .allMatch(wording -> wording.length() <= SHORT);
  }

  /** "No" is a word of many sentences: only where the options are printed is it an answer. */
  private void keepAnswerOnly() {
    Optional<Sign> first = signs.stream().filter(s -> s.type() == Type.OPTION).findFirst();
    signs.removeIf(
        sign ->
            first.isPresent()
                && sign.first().line() != first.get().first().line()
                && !isInRow(sign.first(), first.get().first())
                && sign.to() - sign.from() < letters(sign.first().text()).length());
  }

  private static boolean isInRow(Fragment one, Fragment other) {
    return one.cell().inTable() && one.cell().row() == other.cell().row();
  }

  boolean takeBox(FormValue value) {
    Optional<Type> type = Marks.alone(value.value().strip().toLowerCase(Locale.ROOT));
    boolean button = value.value().equals("true") || value.value().equals("false");
    Optional<Integer> option =
        type.isEmpty() ? Optional.empty() : named(value).or(() -> beside(value));
    if (option.isEmpty() || (!button && isShort())) {
      return false;
    }
    add(type.get(), option.get(), value);
    return true;
  }

  void take(FormValue value) {
    filled.add(value);
    there = true;
    String text = Flow.fold(value.value()).strip();
    for (int option = 0; option < patterns.size(); option++) {
      boolean says =
          letters(label.options().get(option).value()).equals(letters(text))
              || patterns.get(option).stream().anyMatch(p -> p.matcher(text).matches());
      if (says) {
        add(Type.TICK, option, value);
      }
    }
  }

  /** A printed option is not needed to know whose box it is. */
  private void add(Type type, int option, FormValue value) {
    there = true;
    filled.add(value);
    Fragment at =
        new Fragment("", Break.LINE, value.page(), -1 - option, Cell.NONE, value.box(), false);
    fieldSigns.add(new Sign(Type.OPTION, option, 0, 1, at, at, false));
    fieldSigns.add(new Sign(type, -1, 1, 2, at, at, false));
  }

  private Optional<Integer> named(FormValue value) {
    for (int option = 0; option < label.options().size(); option++) {
      Option each = label.options().get(option);
      List<String> names = new ArrayList<>(List.of(each.value(), label.key() + each.value()));
      names.addAll(each.wordings());
      boolean called =
          names.stream()
              .map(ChoiceText::letters)
              .anyMatch(
                  name ->
                      name.equals(letters(value.name())) || name.equals(letters(value.caption())));
      if (called && (!isShort() || letters(value.name()).length() > SHORT)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** On the line of a printed option, nearer to it than to another. */
  private Optional<Integer> beside(FormValue value) {
    Sign nearest = null;
    float least = Float.MAX_VALUE;
    for (Sign sign : signs) {
      float distance = distance(sign, value);
      if (sign.type() == Type.OPTION && distance < least) {
        nearest = sign;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest).map(Sign::option);
  }

  private float distance(Sign option, FormValue value) {
    Box words = flow.box(option.from(), option.to());
    Box box = value.box();
    boolean sameLine =
        box.known()
            && words.known()
            && option.first().page() == value.page()
            && box.middle() > words.top() - 3
            && box.middle() < words.bottom() + 3;
    if (!sameLine) {
      return Float.MAX_VALUE;
    }
    return Math.min(Math.abs(box.left() - words.right()), Math.abs(words.left() - box.right()));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  Optional<FoundField> field(List<String> warnings) {
    List<Sign> all = new ArrayList<>(signs);
    all.addAll(fieldSigns);
    Chosen chosen = Decision.of(all, otherWords);
    // Long options may also be there in other words: then what is left was not chosen.
    boolean guessed = chosen.source().equals(Decision.ONE_LEFT) && otherWords && !isShort();
    if (chosen.options().isEmpty() || guessed) {
      if (there && (otherWords || !chosen.sure())) {
        warnings.add("choice " + label.key() + " cannot be told from what stands there");
      }
      return Optional.empty();
    }
    if (chosen.options().size() > 1) {
      warnings.add("choice " + label.key() + " has more than one option marked");
    }
    String value =
        chosen.options().stream()
            .map(option -> label.options().get(option).value())
            .collect(Collectors.joining("|"));
    return Optional.of(found(value, chosen));
  }

  private FoundField found(String value, Chosen chosen) {
    Optional<FormValue> field =
        filled.stream().filter(each -> !each.value().equals("false")).findFirst();
    if (field.isPresent()) {
      FormValue by = field.get();
      String source = "form field " + by.name();
      return new FoundField(
          label.key(), value, by.page(), by.line(), source, chosen.sure(), by.box().region());
    }
    Optional<Sign> option =
        signs.stream()
            .filter(sign -> sign.type() == Type.OPTION)
            .filter(sign -> chosen.options().contains(sign.option()))
            .findFirst();
    Fragment at = option.map(Sign::first).orElse(place);
    return new FoundField(
        label.key(),
        value,
        at.page(),
        at.line(),
        chosen.source(),
        chosen.sure(),
        option.map(sign -> flow.region(sign.from(), sign.to())).orElseGet(() -> at.box().region()));
  }
}
