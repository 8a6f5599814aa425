package mx.nexus.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands between the product and PostgreSQL: counts what goes over the wire and can freeze it, as a
 * server does whose disk hangs.
 */
final class PgWire implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong roundTrips = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition thawed = lock.newCondition();
  private boolean frozen;

  PgWire(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Statements executed, begin and commit among them. */
  long statements() {
    return statements.get();
  }

  /** How often the product waited for PostgreSQL. */
  long roundTrips() {
    return roundTrips.get();
  }

  void freeze(boolean on) {
    lock.lock();
    try {
      frozen = on;
      thawed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void waitWhileFrozen() throws IOException {
    lock.lock();
    try {
      while (frozen) {
        thawed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        AtomicBoolean answered = new AtomicBoolean();
        start(() -> forward(client, server, answered));
        start(() -> back(server, client, answered));
      }
    } catch (IOException closed) {
      // The door was closed: nothing more to forward.
      return;
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  /** Reads message by message; the first has no type byte. */
  private void forward(Socket from, Socket to, AtomicBoolean answered) {
    try (from;
        to) {
      DataInputStream in =
          new DataInputStream(new java.io.BufferedInputStream(from.getInputStream()));
      OutputStream out = new java.io.BufferedOutputStream(to.getOutputStream());
      boolean started = false;
      while (true) {
        int type = started ? in.read() : 0;
        if (type < 0) {
          return;
        }
        int length = in.readInt();
        byte[] body = in.readNBytes(length - 4);
        waitWhileFrozen();
        if (started) {
          out.write(type);
          count(type, answered);
        }
        out.write(
            new byte[] {
              (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
            });
        out.write(body);
        if (in.available() == 0) {
          out.flush();
        }
        started = started || !asksForEncryption(body);
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static boolean asksForEncryption(byte[] body) {
    return body.length == 4 && body[0] == 4 && (body[1] & 0xff) == 0xd2;
  }

  /**
   * What is sent before the last answer came was not waited for, as a begin before its statement.
   */
  private void count(int type, AtomicBoolean answered) {
    if (type == 'E' || type == 'Q') {
      statements.incrementAndGet();
    }
    if (answered.compareAndSet(true, false)) {
      roundTrips.incrementAndGet();
    }
  }

  private void back(Socket from, Socket to, AtomicBoolean answered) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16_384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        waitWhileFrozen();
        answered.set(true);
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    freeze(false);
    door.close();
  }
}
