package org.riguardo.mailbox.text;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts what stands below a text: the signature, the program's advertisement, the firm's notice of confidentiality. Greetings stay. */
final class Signature {

    private static final int LONGEST_BLOCK = 12;
    private static final int LONGEST_LINE = 70;

    private static final Pattern DELIMITER = Pattern.compile("^(?:--|—)\\s*$");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)^\\s*(?:--\\s*)?(?:(?:inviat[oa]|sent|envoyé|gesendet|get|ottieni)\\s"
                    + "(?:da|dal|dalla|tramite|con|from|with|via|de|von)?\\s?(?:il\\s|mio\\s|my\\s|the\\s|the all-new\\s|mon\\s|meinem\\s)*"
                    + "(?:iphone|ipad|android|smartphone|cellulare|telefono|dispositivo|device|phone|mobile|tablet|outlook|libero\\s?mail|"
                    + "yahoo|tiscali|gmail|posta|mail\\b|samsung|huawei|xiaomi|blackberry|windows|thunderbird|spark|aqua\\s?mail|"
                    + "proton|alice|virgilio|nokia|sparrow)(?!\\S*\\s?(?:italiane)).{0,80})\\s*$");
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)^[\\s*_]*(?:avviso di riservatezza|nota di riservatezza|"
                    + "confidentiality notice|disclaimer\\b|privacy\\s*:|informativa (?:sulla )?privacy|"
                    + "(?:le|tutte le) informazioni (?:contenute|trasmesse)|(?:questo|il presente|la presente)\\s(?:messaggio|e-?mail|comunicazione)"
                    + ".{0,60}(?:riservat|confidenzial|privileg)|ai sensi (?:e per gli effetti )?(?:del|dell'art).{0,80}"
                    + "(?:196/2003|679|gdpr|privacy|dati personali)|this (?:e-?mail|message).{0,80}(?:confidential|intended)|"
                    + "the information (?:contained )?in this|prima di stampare|please consider the environment|rispetta l'ambiente).*");
    private static final Pattern NAME = Pattern.compile(
            "^\\s*\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’&-]*){0,6}(?:, \\p{L}[\\p{L}.]{1,9})?,?\\s*$");
    private static final Pattern CONTACT = Pattern.compile(
            "(?i).*(?:via mobile\\b|\\b(?:tel|cell|fax|mob|mobile|t|f|m|phone|telefono|cellulare|pec|"
                    + "e-?mail|p\\.? ?iva|skype)\\b\\s?[.:]|\\b(?:www\\.|https?://)|\\S@\\S+\\.\\S|(?:\\+?\\d[ ./()-]{0,2}){8,}).*");

    private Signature() {}

    static List<String> cut(List<String> lines) {
        int end = lines.size();
        for (int i = 0; i < end; i++) {
            String line = lines.get(i);
            if (i > 0
                            && QuotationBlock.begins(line, "-—")
                            && DELIMITER.matcher(line).matches()
                    || QuotationBlock.begins(line, "-isegoISEGO")
                            && DEVICE.matcher(line).matches()
                            && rest(lines, i, end) <= 3
                    || i > 0
                            && QuotationBlock.begins(line, "*_ancdpiltqrANCDPILTQR")
                            && NOTICE.matcher(line).matches()
                    || i > 0 && QuotationBlock.isRule(line) && isContactBlock(lines, i + 1, end)) {
                end = i;
            }
        }
        return lines.subList(0, endOfText(lines, end));
    }

    private static int endOfText(List<String> lines, int end) {
        int last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        int block = last;
        while (block > 0 && !lines.get(block - 1).isBlank()) {
            block--;
        }
        boolean signed = block > 0
                && last - block >= 2
                && NAME.matcher(lines.get(block)).matches()
                && isContactBlock(lines, block, last);
        return signed ? block : last;
    }

    private static boolean isContactBlock(List<String> lines, int from, int to) {
        boolean contact = false;
        int count = 0;
        for (String line : lines.subList(from, to)) {
            if (line.isBlank()) {
                continue;
            }
            if (++count > LONGEST_BLOCK || line.length() > LONGEST_LINE) {
                return false;
            }
            contact |= CONTACT.matcher(line).matches();
        }
        return contact;
    }

    private static long rest(List<String> lines, int index, int end) {
        return lines.subList(index + 1, end).stream()
                .filter(line -> !line.isBlank())
                .count();
    }
}
