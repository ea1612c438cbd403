package mhss.gateway.returns;

import java.util.List;
import java.util.UUID;

/** A maker that can say, event by event, what a figure of its returns rests on. */
public interface Explains {

  /**
   * @param figure its id; of a claim an element
   */
  List<Evidence> explain(Assignment assignment, String figure);

  /** Where a case counted, in all figures. */
  List<Evidence> ofCase(Assignment assignment, UUID caseFile);
}
