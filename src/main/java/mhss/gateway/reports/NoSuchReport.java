package mhss.gateway.reports;

/** A report type, review or case that is not there. */
public class NoSuchReport extends RuntimeException {

  public NoSuchReport(String message) {
    super(message);
  }
}
