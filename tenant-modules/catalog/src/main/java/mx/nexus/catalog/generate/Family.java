package mx.nexus.catalog.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of one type, position and fitment by different brands, so that each takes the place of the
 * others; with those that they superseded and, for kits, what is in the box.
 *
 * @param serial counts the families
 */
record Family(long serial, PartType type, Position position, List<Member> members) {

  /**
   * A brand's part.
   *
   * @param former how many it superseded, one after another
   * @param components what is in the box
   */
  record Member(Brand brand, int former, List<PartType> components) {

    int parts() {
      return former + 1 + components.size();
    }
  }

  /** How many parts it has in all. */
  int parts() {
    return members.stream().mapToInt(Member::parts).sum();
  }

  /** So many whole members as there is room for; at least one, cut down if need be. */
  Family within(int room) {
    if (parts() <= room) {
      return this;
    }
    List<Member> kept = new ArrayList<>();
    int left = room;
    for (Member member : members) {
      if (member.parts() > left) {
        break;
      }
      kept.add(member);
      left -= member.parts();
    }
    if (kept.isEmpty()) {
      List<PartType> box = members.get(0).components();
      kept.add(
          new Member(members.get(0).brand(), 0, box.subList(0, Math.min(box.size(), room - 1))));
    }
    return new Family(serial, type, position, kept);
  }
}
