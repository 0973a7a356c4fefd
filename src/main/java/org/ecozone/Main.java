package org.ecozone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ecozone.cli.CommandLineFace;
import org.ecozone.cli.CommandLineFace.Watched;

/** Picks the face: the command line, as long as there is no window. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out, "stdout.encoding");
    PrintStream err = stream(FileDescriptor.err, "stderr.encoding");
    Watched watched = System.console() == null ? Watched.BY_A_PROGRAM : Watched.BY_A_PERSON;
    System.exit(new CommandLineFace(out, err, System.getenv(), watched).run(args));
  }

  private static PrintStream stream(FileDescriptor descriptor, String property) {
    String stated = System.getProperty(property, "");
    boolean usable = !stated.isEmpty() && Charset.isSupported(stated);
    Charset charset = usable ? Charset.forName(stated) : StandardCharsets.UTF_8;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}
