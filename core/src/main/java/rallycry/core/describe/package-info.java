/// How those who answered describe themselves, where they wish to: age, gender, country. Read only
/// as protected breakdowns, see [Census].
package rallycry.core.describe;
