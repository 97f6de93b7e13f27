package zhixun.query.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/**
 * {@code mail:ADDRESS}: one mail for each parcel, in HTML and plain text. Its Message-ID comes from
 * the idempotency key, so that a repeat can be told.
 */
public final class MailChannel implements Channel {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;
  private final Session session;

  public MailChannel(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(MailSettings settings) {
    var out = new Properties();
    String wait = Long.toString(settings.patience().toMillis());
    out.setProperty("mail.smtp.host", settings.host());
    out.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    out.setProperty("mail.smtp.connectiontimeout", wait);
    out.setProperty("mail.smtp.timeout", wait);
    out.setProperty("mail.smtp.writetimeout", wait);
    out.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    out.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    switch (settings.security()) {
      case TLS -> out.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> out.setProperty("mail.smtp.starttls.required", "true");
      case NONE -> {}
    }
    return out;
  }

  @Override
  public String scheme() {
    return "mail";
  }

  @Override
  public Answer send(Parcel parcel) {
    try {
      MimeMessage mail = mail(parcel);
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect(
            settings.user().isEmpty() ? null : settings.user(),
            settings.user().isEmpty() ? null : settings.password());
        transport.sendMessage(mail, mail.getAllRecipients());
      }
      return new Answer.Sent("邮件服务器已收下");
    } catch (AddressException e) {
      return new Answer.Refused("不是邮件地址");
    } catch (SendFailedException e) {
      return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
          ? new Answer.Refused("邮件服务器不认这个地址")
          : later(e);
    } catch (AuthenticationFailedException e) {
      return new Answer.Later("邮件服务器不认我们的账号", null);
    } catch (MessagingException e) {
      return later(e);
    }
  }

  private static Answer later(MessagingException e) {
    return new Answer.Later("邮件未发出：" + e.getClass().getSimpleName(), null);
  }

  private MimeMessage mail(Parcel parcel) throws MessagingException {
    String id = "<" + parcel.idempotencyKey() + "@zhixun>";
    var mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    mail.setFrom(new InternetAddress(settings.from(), true));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.target(), true));
    mail.setSubject(AlertText.subject(parcel), UTF_8);
    mail.setSentDate(Date.from(parcel.at()));
    mail.setHeader("Idempotency-Key", parcel.idempotencyKey());
    var plain = new MimeBodyPart();
    plain.setText(AlertText.plain(parcel), UTF_8);
    var html = new MimeBodyPart();
    html.setText(AlertText.html(parcel), UTF_8, "html");
    mail.setContent(new MimeMultipart("alternative", plain, html));
    return mail;
  }
}
