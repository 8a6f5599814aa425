package mx.nexus.platform.persistence;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many connections this node may hold open on one database server: its share of the server's
 * budget. The share changes as nodes come and go; connections above a shrunken share are not torn
 * down but not replaced either.
 */
final class ConnectionBudget {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition freed = lock.newCondition();
  private int share;
  private int open;

  ConnectionBudget(int share) {
    this.share = share;
  }

  /** Takes one connection's worth, waiting for at most this long; false when none came free. */
  boolean take(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (open >= share) {
        if (left <= 0) {
          return false;
        }
        left = freed.awaitNanos(left);
      }
      open++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes one if there is one now. */
  boolean takeNow() throws InterruptedException {
    return take(Duration.ZERO);
  }

  void giveBack() {
    lock.lock();
    try {
      open--;
      freed.signal();
    } finally {
      lock.unlock();
    }
  }

  void changeShare(int newShare) {
    lock.lock();
    try {
      share = newShare;
      freed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int open() {
    lock.lock();
    try {
      return open;
    } finally {
      lock.unlock();
    }
  }
}
