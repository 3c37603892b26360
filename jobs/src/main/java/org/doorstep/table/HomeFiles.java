package org.doorstep.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;

/**
 * The files of a warehouse by names that begin where it begins, such as {@code records:/petition/data/1.parquet}.
 * Tables hold these names alone, so a home that was moved or copied works as it stands.
 */
public final class HomeFiles implements FileIO {

  private static final long serialVersionUID = 1L;

  /** The property that says where the warehouse is tonight. */
  static final String FOLDER = "folder";
  /** What every name begins with. */
  static final String PREFIX = "records:";

  private String folder;

  /** For the catalog, which makes it by name. */
  public HomeFiles() {}

  @Override
  public void initialize(Map<String, String> properties) {
    folder = properties.get(FOLDER);
  }

  @Override
  public InputFile newInputFile(String name) {
    return new Input(name, org.apache.iceberg.Files.localInput(path(name).toFile()));
  }

  @Override
  public OutputFile newOutputFile(String name) {
    return new Output(name, org.apache.iceberg.Files.localOutput(path(name).toFile()));
  }

  @Override
  public void deleteFile(String name) {
    try {
      Files.delete(path(name));
    } catch (NoSuchFileException e) {
      throw new NotFoundException(e, "no file %s", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String name) {
    return path(Path.of(folder), name);
  }

  /** Where a file of a warehouse is. */
  static Path path(Path folder, String name) {
    if (!name.startsWith(PREFIX)) {
      throw new IllegalStateException(name + " is no name within " + folder
          + ": its tables were made by another version."
          + " Move that folder and published/ away and run the night again over the whole inbox.");
    }
    return folder.resolve(name.substring(PREFIX.length() + 1));
  }

  /** A file to read, under its name. */
  private record Input(String location, InputFile file) implements InputFile {

    @Override
    public long getLength() {
      return file.getLength();
    }

    @Override
    public SeekableInputStream newStream() {
      return file.newStream();
    }

    @Override
    public boolean exists() {
      return file.exists();
    }
  }

  /** A file to write, under its name. */
  private record Output(String location, OutputFile file) implements OutputFile {

    @Override
    public PositionOutputStream create() {
      makeFolder();
      return file.create();
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      makeFolder();
      return file.createOrOverwrite();
    }

    /** Of two tasks that make the same folder at once, Iceberg fails the slower one. */
    private void makeFolder() {
      try {
        Files.createDirectories(Path.of(file.location()).getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public InputFile toInputFile() {
      return new Input(location, file.toInputFile());
    }
  }
}
