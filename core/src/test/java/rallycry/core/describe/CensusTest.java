package rallycry.core.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CensusTest {

  @Test
  void fewerThanTen_areNotEvenNamed() {
    Census census = census(9, Gender.WOMAN);
    assertThat(census.genders()).isEmpty();
  }

  @Test
  void smallGroup_hidesTheSmallestOtherToo() {
    Census census = census(30, Gender.WOMAN);
    add(census, 20, Gender.MAN);
    add(census, 3, Gender.NON_BINARY);
    assertThat(census.genders())
        .isEqualTo(
            Map.of(
                Gender.WOMAN, OptionalLong.of(30),
                Gender.MAN, OptionalLong.empty(),
                Gender.NON_BINARY, OptionalLong.empty()));
  }

  @Test
  void takenOut_leavesNothing_inAnyOrder() {
    Census census = census(10, Gender.MAN);
    census.remove(description(Gender.NON_BINARY));
    census.add(description(Gender.NON_BINARY));
    for (int i = 0; i < 10; i++) {
      census.remove(description(Gender.MAN));
    }
    assertThat(census).isEqualTo(new Census());
  }

  @Test
  void copy_staysAsItWas() {
    Census census = census(10, Gender.MAN);
    Census copy = census.copy();
    add(census, 5, Gender.MAN);
    assertThat(copy.genders()).containsEntry(Gender.MAN, OptionalLong.of(10));
  }

  @Test
  void description_holdsNoContradiction() {
    assertThatThrownBy(
            () -> new Description(Optional.empty(), Optional.empty(), "words", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Description(Optional.empty(), Optional.empty(), "", Optional.of("Poland")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Census census(int people, Gender gender) {
    var census = new Census();
    add(census, people, gender);
    return census;
  }

  private static void add(Census census, int people, Gender gender) {
    for (int i = 0; i < people; i++) {
      census.add(description(gender));
    }
  }

  private static Description description(Gender gender) {
    return new Description(Optional.empty(), Optional.of(gender), "", Optional.empty());
  }
}
