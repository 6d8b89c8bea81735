package rallycry.core.campaign;

/// Where it happened. The order is part of the ledger's format.
public enum Setting {
  WORK,
  SCHOOL,
  STREET,
  TRANSPORT,
  HOME,
  NIGHTLIFE,
  ONLINE,
  HEALTH,
  FAITH,
  SPORT,
  MILITARY,
  OTHER
}
