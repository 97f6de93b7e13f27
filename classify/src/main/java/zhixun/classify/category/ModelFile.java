package zhixun.classify.category;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A {@link LinearModel} as bytes: magic, format version, checksum, length, then the deflated
 * weights. Anything else is refused with a sentence that says what is wrong.
 */
final class ModelFile {
  private static final int MAGIC = 0x5A58434C; // ZXCL

  /** Changes whenever features or layout do: an older model would be scored wrongly. */
  static final int FORMAT = 1;

  private static final int K = Heads.SIZE;
  private static final int LARGEST = 256 << 20;

  /** The file is no model of this build. */
  static final class UnusableModelException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableModelException(String message) {
      super(message);
    }
  }

  private ModelFile() {}

  static byte[] write(LinearModel model) {
    byte[] body = body(model);
    var out = new ByteArrayOutputStream();
    try (var file = new DataOutputStream(out)) {
      file.writeInt(MAGIC);
      file.writeInt(FORMAT);
      file.writeLong(checksum(body));
      file.writeInt(body.length);
      file.write(deflated(body));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  /**
   * @throws UnusableModelException if the bytes are no model, of another format, or damaged
   */
  static LinearModel read(byte[] bytes) throws UnusableModelException {
    try (var file = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (bytes.length < 20 || file.readInt() != MAGIC) {
        throw new UnusableModelException("not a category model (no ZXCL mark at its start)");
      }
      int format = file.readInt();
      if (format != FORMAT) {
        throw new UnusableModelException(
            "category model of format " + format + ", this build reads " + FORMAT);
      }
      long checksum = file.readLong();
      byte[] body = inflated(bytes, 20, file.readInt());
      if (checksum(body) != checksum) {
        throw new UnusableModelException("category model is damaged: its checksum differs");
      }
      return model(new DataInputStream(new ByteArrayInputStream(body)));
    } catch (IOException | DataFormatException e) {
      throw new UnusableModelException("category model is damaged: " + e.getMessage());
    }
  }

  private static byte[] body(LinearModel model) {
    var out = new ByteArrayOutputStream();
    try (var body = new DataOutputStream(out)) {
      body.writeUTF(model.name());
      body.writeDouble(model.calibration().temperature());
      body.writeDouble(model.calibration().alsoThreshold());
      Vocabulary vocabulary = model.vocabulary();
      body.writeInt(vocabulary.size());
      for (float bias : model.bias()) {
        body.writeFloat(bias);
      }
      for (int row = 0; row < vocabulary.size(); row++) {
        body.writeInt(vocabulary.hash(row));
        body.writeShort(Float.floatToFloat16(vocabulary.idf(row)));
        body.writeShort(Float.floatToFloat16(model.scales()[row]));
      }
      body.write(model.weights());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  private static LinearModel model(DataInputStream body) throws IOException {
    String name = body.readUTF();
    var calibration = new Calibration(body.readDouble(), body.readDouble());
    int size = body.readInt();
    float[] bias = new float[K];
    for (int k = 0; k < K; k++) {
      bias[k] = body.readFloat();
    }
    int[] hashes = new int[size];
    float[] idf = new float[size];
    float[] scales = new float[size];
    for (int row = 0; row < size; row++) {
      hashes[row] = body.readInt();
      idf[row] = Float.float16ToFloat(body.readShort());
      scales[row] = Float.float16ToFloat(body.readShort());
    }
    byte[] weights = new byte[size * K];
    body.readFully(weights);
    return new LinearModel(name, new Vocabulary(hashes, idf), weights, scales, bias, calibration);
  }

  private static long checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[bytes.length + bytes.length / 1000 + 64];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static byte[] inflated(byte[] file, int from, int length)
      throws DataFormatException, UnusableModelException {
    if (length < 0 || length > LARGEST) {
      throw new UnusableModelException("category model is damaged: it claims " + length + " bytes");
    }
    var inflater = new Inflater(true);
    try {
      inflater.setInput(file, from, file.length - from);
      byte[] out = new byte[length];
      int done = 0;
      while (done < length && !inflater.finished() && !inflater.needsInput()) {
        done += inflater.inflate(out, done, length - done);
      }
      if (done < length) {
        throw new UnusableModelException(
            "category model is damaged: " + done + " of " + length + " bytes are there");
      }
      return out;
    } finally {
      inflater.end();
    }
  }

  /** The model that ships with this build. */
  static LinearModel shipped() {
    try (InputStream in = ModelFile.class.getResourceAsStream("category.model")) {
      if (in == null) {
        throw new IllegalStateException(
            "category.model is missing from the jar: run ./zhixun train");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnusableModelException e) {
      throw new IllegalStateException(e.getMessage() + "; run ./zhixun train", e);
    }
  }
}
