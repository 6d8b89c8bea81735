package rallycry.server.page;

/// What somebody who typed seven words is told.
public sealed interface ReceiptCheckView {

  /// Nothing was typed yet.
  record Ask() implements ReceiptCheckView {}

  /// These words belong to no answer.
  record Unknown() implements ReceiptCheckView {}

  /// The answer is in the number.
  ///
  /// @param words the receipt, so that the forms below can send it again
  record Counts(String words) implements ReceiptCheckView {}

  /// The answer was taken back.
  record Withdrawn() implements ReceiptCheckView {}
}
