package co.cosmeticos.worker.mail;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws QR codes. */
final class QrCode {

    private static final int PIXELS = 320;
    private static final int QUIET_ZONE = 4;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** The QR code as a PNG; throws {@link IllegalArgumentException} when the text does not fit into one. */
    static byte[] png(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.CHARACTER_SET, "UTF-8");
            return png(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds this text.", e);
        }
    }

    private static byte[] png(BitMatrix dots) {
        var image = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (var x = 0; x < dots.getWidth(); x++) {
            for (var y = 0; y < dots.getHeight(); y++) {
                image.setRGB(x, y, dots.get(x, y) ? 0 : WHITE);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
