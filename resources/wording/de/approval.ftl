# Genau das genehmigen: eine Arbeitsmappe zur Genehmigung, und das Senden aus ihr.

approval-changed = An dieser Arbeitsmappe zur Genehmigung wurde etwas geändert, seit sie gespeichert wurde; sie ist also nicht das, was genehmigt wurde. Es wurde nichts gesendet. Nehmen Sie die Arbeitsmappe, wie sie gespeichert wurde, oder prüfen Sie Ihre Datei noch einmal und lassen Sie das genehmigen.
approval-other-version = Diese Arbeitsmappe zur Genehmigung stammt von einer anderen Version dieses Programms, die anders sendet. Es wurde nichts gesendet. Prüfen Sie Ihre Datei noch einmal, und lassen Sie das genehmigen.
approval-other-workspace = Das wurde für einen anderen Arbeitsbereich genehmigt: { $host }. Es wurde nichts gesendet. Wählen Sie diesen Arbeitsbereich.
approval-is-uploaded = Das ist eine Arbeitsmappe zur Genehmigung. Ihr Inhalt wurde geprüft, bevor er genehmigt wurde. Laden Sie sie hoch, wie sie ist.
upload-held-since-approval = Jemand hat es seit der Genehmigung in Betterworks angelegt, daher wurde es nicht noch einmal angelegt. Sehen Sie dort nach.

command-approval = Speichert, was gesendet würde, als Arbeitsmappe zur Genehmigung. „upload“ sendet genau das, und nichts, sobald eine Zelle darin geändert ist.
command-approval-saved = Die Arbeitsmappe zur Genehmigung ist gespeichert. Es wurde nichts gesendet.
command-checksum-needed = Sagen Sie, was genehmigt ist: --plan-checksum mit der Prüfsumme, die „check“ gezeigt hat, oder geben Sie eine Arbeitsmappe zur Genehmigung an. Es wurde nichts gesendet.

# Seite 1, für eine Arbeitsmappe zur Genehmigung
pages-approved-title = Genehmigter Inhalt von { $file }: Genau das wird gesendet
pages-approved-about = Nichts wird neu zugeordnet oder geprüft. Was jemand seither in Betterworks angelegt oder geändert hat, wird zurückgehalten und nie überschrieben.
pages-approved-count = { $word } { $count }
pages-approved-checksum = Prüfsumme: { $checksum }
