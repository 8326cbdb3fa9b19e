<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message>
        <source>Read orders</source>
        <translation>Leggere gli ordini</translation>
    </message>
    <message>
        <source>Cancel and refund orders</source>
        <translation>Annullare e rimborsare ordini</translation>
    </message>
    <message>
        <source>Orders older than 60 days</source>
        <translation>Ordini di oltre 60 giorni</translation>
    </message>
    <message>
        <source>Names of customers</source>
        <translation>Nomi dei clienti</translation>
    </message>
    <message>
        <source>Requested fulfillment</source>
        <translation>Evasione richiesta</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Resi</translation>
    </message>
    <message>
        <source>No order of this shop can be read.</source>
        <translation>Nessun ordine di questo negozio si può leggere.</translation>
    </message>
    <message>
        <source>Orders can be seen, but not cancelled or refunded from here.</source>
        <translation>Gli ordini si vedono, ma da qui non si possono annullare né rimborsare.</translation>
    </message>
    <message>
        <source>Orders of the last 60 days only.</source>
        <translation>Solo gli ordini degli ultimi 60 giorni.</translation>
    </message>
    <message>
        <source>Orders are shown without names.</source>
        <translation>Gli ordini si vedono senza nomi.</translation>
    </message>
    <message>
        <source>What was handed over for fulfillment may be invisible, and cannot be taken back or held.</source>
        <translation>Ciò che è stato affidato per l’evasione può essere invisibile, e non si può ritirare né sospendere.</translation>
    </message>
    <message>
        <source>Returns are not shown.</source>
        <translation>I resi non si vedono.</translation>
    </message>
    <message>
        <source>Putting pieces back in stock</source>
        <translation>Rimettere i pezzi a magazzino</translation>
    </message>
    <message>
        <source>Refunded pieces cannot be put back in stock from here.</source>
        <translation>Da qui i pezzi rimborsati non si possono rimettere a magazzino.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock is %1 fast: deadlines are shown too early. Set it right.</source>
        <extracomment>%1 is a length of time such as &quot;2 hours&quot;</extracomment>
        <translation>L’orologio di questo computer è avanti di %1: le scadenze appaiono troppo vicine. Regolalo.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 slow: deadlines are shown too late. Set it right.</source>
        <translation>L’orologio di questo computer è indietro di %1: le scadenze appaiono troppo lontane. Regolalo.</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>The platform shows that supplier order %1 is cancelled.</source>
        <translation>La piattaforma mostra che l’ordine al fornitore %1 è annullato.</translation>
    </message>
    <message>
        <source>An e-mail says that supplier order %1 is cancelled.</source>
        <translation>Un’e-mail dice che l’ordine al fornitore %1 è annullato.</translation>
    </message>
    <message>
        <source>You noted that the supplier agreed to cancel order %1.</source>
        <translation>Hai segnato che il fornitore ha accettato di annullare l’ordine %1.</translation>
    </message>
    <message>
        <source>The platform shows that the supplier refused to cancel order %1.</source>
        <translation>La piattaforma mostra che il fornitore ha rifiutato di annullare l’ordine %1.</translation>
    </message>
    <message>
        <source>You noted that the supplier refused to cancel order %1.</source>
        <translation>Hai segnato che il fornitore ha rifiutato di annullare l’ordine %1.</translation>
    </message>
    <message>
        <source>The platform shows that supplier order %1 has been shipped.</source>
        <translation>La piattaforma mostra che l’ordine al fornitore %1 è stato spedito.</translation>
    </message>
    <message>
        <source>You noted that supplier order %1 has been shipped.</source>
        <translation>Hai segnato che l’ordine al fornitore %1 è stato spedito.</translation>
    </message>
    <message>
        <source>Cancellation started. Reason: %1.</source>
        <extracomment>%1 is a reason such as &quot;The customer changed their mind&quot;</extracomment>
        <translation>Annullamento avviato. Motivo: %1.</translation>
    </message>
    <message>
        <source>Cancellation started. Reason: %1 (%2).</source>
        <extracomment>%1 is a reason such as &quot;The customer changed their mind&quot;, %2 what the merchant typed</extracomment>
        <translation>Annullamento avviato. Motivo: %1 (%2).</translation>
    </message>
    <message>
        <source>Cancellation started.</source>
        <translation>Annullamento avviato.</translation>
    </message>
    <message>
        <source>The shop answered.</source>
        <translation>Il negozio ha risposto.</translation>
    </message>
    <message>
        <source>The shop shows it as done.</source>
        <translation>Il negozio lo mostra come eseguito.</translation>
    </message>
    <message>
        <source>The shop refused the request.</source>
        <translation>Il negozio ha rifiutato la richiesta.</translation>
    </message>
    <message>
        <source>It is not known yet whether the shop did it.</source>
        <translation>Non si sa ancora se il negozio l’ha eseguito.</translation>
    </message>
    <message>
        <source>The request was taken back before it was sent.</source>
        <translation>La richiesta è stata ritirata prima dell’invio.</translation>
    </message>
    <message>
        <source>The request is written down and not sent yet.</source>
        <translation>La richiesta è registrata e non ancora inviata.</translation>
    </message>
    <message>
        <source>The request was sent to the shop.</source>
        <translation>La richiesta è stata inviata al negozio.</translation>
    </message>
    <message>
        <source>Case closed: the order is cancelled.</source>
        <translation>Pratica chiusa: l’ordine è annullato.</translation>
    </message>
    <message>
        <source>Case closed: the parcel had already left.</source>
        <translation>Pratica chiusa: il pacco era già partito.</translation>
    </message>
    <message>
        <source>Case closed: the order was already cancelled on the shop.</source>
        <translation>Pratica chiusa: l’ordine era già annullato nel negozio.</translation>
    </message>
    <message>
        <source>Case closed: the order stays as it is.</source>
        <translation>Pratica chiusa: l’ordine resta com’è.</translation>
    </message>
    <message>
        <source>The customer changed their mind</source>
        <translation>Il cliente ha cambiato idea</translation>
    </message>
    <message>
        <source>Wrong address, item or size</source>
        <translation>Indirizzo, articolo o taglia sbagliati</translation>
    </message>
    <message>
        <source>Ordered twice by mistake</source>
        <translation>Ordinato due volte per errore</translation>
    </message>
    <message>
        <source>The order looks fraudulent</source>
        <translation>L’ordine sembra una frode</translation>
    </message>
    <message>
        <source>The item is not available</source>
        <translation>L’articolo non è disponibile</translation>
    </message>
    <message>
        <source>The payment did not go through</source>
        <translation>Il pagamento non è andato a buon fine</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Un altro motivo</translation>
    </message>
    <message>
        <source>Refund everything</source>
        <translation>Rimborsa tutto</translation>
    </message>
    <message>
        <source>Refund another amount</source>
        <translation>Rimborsa un altro importo</translation>
    </message>
    <message>
        <source>No refund now</source>
        <translation>Nessun rimborso per ora</translation>
    </message>
    <message>
        <source>Ask the supplier</source>
        <translation>Chiedi al fornitore</translation>
    </message>
    <message>
        <source>Waiting for the supplier</source>
        <translation>In attesa del fornitore</translation>
    </message>
    <message>
        <source>The supplier refused</source>
        <translation>Il fornitore ha rifiutato</translation>
    </message>
    <message>
        <source>Cancel on the shop</source>
        <translation>Annulla nel negozio</translation>
    </message>
    <message>
        <source>Being carried out</source>
        <translation>In esecuzione</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Da controllare</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>You asked to cancel supplier order %1.</source>
        <translation>Hai chiesto di annullare l’ordine al fornitore %1.</translation>
    </message>
    <message>
        <source>You copied the message about supplier order %1.</source>
        <translation>Hai copiato il messaggio sull’ordine al fornitore %1.</translation>
    </message>
    <message>
        <source>You went on without the supplier’s yes, because: %1</source>
        <translation>Hai proseguito senza il sì del fornitore, perché: %1</translation>
    </message>
    <message>
        <source>You decided how to cancel the order on the shop.</source>
        <translation>Hai deciso come annullare l’ordine nel negozio.</translation>
    </message>
    <message>
        <source>You confirmed the cancellation.</source>
        <translation>Hai confermato l’annullamento.</translation>
    </message>
    <message>
        <source>Written down, not sent yet</source>
        <translation>Registrata, non ancora inviata</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ritirata</translation>
    </message>
    <message>
        <source>Sent, waiting for the shop</source>
        <translation>Inviata, in attesa del negozio</translation>
    </message>
    <message>
        <source>Done, as the shop shows</source>
        <translation>Eseguita, come mostra il negozio</translation>
    </message>
    <message>
        <source>Refused by the shop</source>
        <translation>Rifiutata dal negozio</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Esito non ancora noto</translation>
    </message>
    <message>
        <source>You took back what you had noted about supplier order %1.</source>
        <translation>Hai tolto quello che avevi segnato sull’ordine al fornitore %1.</translation>
    </message>
    <message>
        <source>Supplier order %1 was linked: it has to be stopped too.</source>
        <translation>L’ordine al fornitore %1 è stato abbinato: va fermato anche quello.</translation>
    </message>
    <message>
        <source>Supplier order %1 does not belong to this order any more.</source>
        <translation>L’ordine al fornitore %1 non fa più parte di questo ordine.</translation>
    </message>
    <message>
        <source>Refund started.</source>
        <translation>Rimborso avviato.</translation>
    </message>
    <message>
        <source>Case closed: the customer has been refunded.</source>
        <translation>Pratica chiusa: il cliente è stato rimborsato.</translation>
    </message>
    <message>
        <source>Refund on the shop</source>
        <translation>Rimborso nel negozio</translation>
    </message>
    <message>
        <source>You decided what the customer gets back.</source>
        <translation>Hai deciso che cosa riceve indietro il cliente.</translation>
    </message>
    <message>
        <source>You confirmed a refund of %1.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Hai confermato un rimborso di %1.</translation>
    </message>
    <message>
        <source>You took it back in time: nothing was sent.</source>
        <translation>L’hai ritirato in tempo: non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>The customer’s money goes back the way it was paid; banks usually take 3 to 5 business days to show it.</source>
        <translation>I soldi tornano al cliente con lo stesso mezzo di pagamento; di solito le banche impiegano da 3 a 5 giorni lavorativi per mostrarli.</translation>
    </message>
    <message>
        <source>We do not know yet whether the shop did it: its answer got lost on the way.</source>
        <translation>Non sappiamo ancora se il negozio l’abbia eseguito: la sua risposta si è persa per strada.</translation>
    </message>
    <message>
        <source>The request is never sent a second time. Contrordine reads the order again at each synchronization and notes what it finds. You may close this window.</source>
        <translation>La richiesta non viene mai inviata una seconda volta. Contrordine rilegge l’ordine a ogni sincronizzazione e annota ciò che trova. Puoi chiudere questa finestra.</translation>
    </message>
    <message>
        <source>The fulfillment service agreed to stop.</source>
        <translation>Il servizio logistico ha accettato di fermarsi.</translation>
    </message>
    <message>
        <source>The fulfillment service will not stop.</source>
        <translation>Il servizio logistico non si ferma.</translation>
    </message>
    <message>
        <source>The fulfillment service was asked to stop.</source>
        <translation>Hai chiesto al servizio logistico di fermarsi.</translation>
    </message>
    <message>
        <source>The fulfillment request was called back.</source>
        <translation>La richiesta di evasione è stata ritirata.</translation>
    </message>
    <message>
        <source>The fulfillment could not be taken back.</source>
        <translation>Non è stato possibile ritirare l’evasione.</translation>
    </message>
    <message>
        <source>It is not known yet whether the fulfillment was taken back.</source>
        <translation>Non si sa ancora se l’evasione è stata ritirata.</translation>
    </message>
    <message>
        <source>The order is on hold on the shop: nobody ships meanwhile.</source>
        <translation>L’ordine è sospeso nel negozio: nel frattempo nessuno spedisce.</translation>
    </message>
    <message>
        <source>The hold on the shop was released.</source>
        <translation>La sospensione nel negozio è stata tolta.</translation>
    </message>
    <message>
        <source>The order was tagged on the shop.</source>
        <translation>All’ordine nel negozio è stata aggiunta l’etichetta.</translation>
    </message>
    <message>
        <source>The tag was taken off on the shop.</source>
        <translation>L’etichetta nel negozio è stata tolta.</translation>
    </message>
    <message>
        <source>The case was noted on the shop’s order.</source>
        <translation>La pratica è stata annotata sull’ordine del negozio.</translation>
    </message>
    <message>
        <source>The order could not be put on hold on the shop. The case goes on without it.</source>
        <translation>Non è stato possibile sospendere l’ordine nel negozio. La pratica va avanti lo stesso.</translation>
    </message>
    <message>
        <source>The hold on the shop could not be released: release it in the shop’s admin.</source>
        <translation>Non è stato possibile togliere la sospensione nel negozio: toglila nel pannello del negozio.</translation>
    </message>
    <message>
        <source>The tag on the shop could not be changed. The case goes on without it.</source>
        <translation>Non è stato possibile cambiare l’etichetta nel negozio. La pratica va avanti lo stesso.</translation>
    </message>
    <message>
        <source>The case could not be noted on the shop’s order. It goes on without it.</source>
        <translation>Non è stato possibile annotare la pratica sull’ordine del negozio. Va avanti lo stesso.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the shop&apos;s own words</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You asked to take the fulfillment back.</source>
        <translation>Hai chiesto di ritirare l’evasione.</translation>
    </message>
    <message>
        <source>Something was done on the shop’s order besides.</source>
        <translation>Sull’ordine del negozio è stato fatto qualcos’altro.</translation>
    </message>
    <message>
        <source>Dispute about supplier order %1 begun.</source>
        <translation>Controversia sull’ordine al fornitore %1 avviata.</translation>
    </message>
    <message>
        <source>Dispute won: %1 is to come back.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Controversia vinta: devono tornare %1.</translation>
    </message>
    <message>
        <source>Dispute won.</source>
        <translation>Controversia vinta.</translation>
    </message>
    <message>
        <source>Dispute settled: %1 is to come back.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Controversia chiusa con un accordo: devono tornare %1.</translation>
    </message>
    <message>
        <source>Dispute settled.</source>
        <translation>Controversia chiusa con un accordo.</translation>
    </message>
    <message>
        <source>Dispute lost: nothing comes back.</source>
        <translation>Controversia persa: non torna niente.</translation>
    </message>
    <message>
        <source>You took the dispute back.</source>
        <translation>Hai ritirato la controversia.</translation>
    </message>
    <message>
        <source>The platform shows the dispute.</source>
        <translation>La piattaforma mostra la controversia.</translation>
    </message>
    <message>
        <source>You noted that you opened the dispute on %1.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Hai annotato di aver aperto la controversia il %1.</translation>
    </message>
    <message>
        <source>Case closed: it goes on as a dispute.</source>
        <translation>Pratica chiusa: prosegue come controversia.</translation>
    </message>
    <message>
        <source>Prepare the dispute</source>
        <translation>Prepara la controversia</translation>
    </message>
    <message>
        <source>Waiting for the supplier’s answer to the dispute</source>
        <translation>In attesa della risposta del fornitore alla controversia</translation>
    </message>
    <message>
        <source>Waiting for the platform’s decision</source>
        <translation>In attesa della decisione della piattaforma</translation>
    </message>
    <message>
        <source>Send the goods back</source>
        <translation>Rispedisci la merce</translation>
    </message>
    <message>
        <source>Waiting for the refund of the return</source>
        <translation>In attesa del rimborso del reso</translation>
    </message>
    <message>
        <source>Note how the dispute ended</source>
        <translation>Annota com’è finita la controversia</translation>
    </message>
    <message>
        <source>The supplier of order %1 gave the tracking number %2.</source>
        <extracomment>%1 is a supplier order, %2 a tracking number</extracomment>
        <translation>Il fornitore dell’ordine %1 ha dato il numero di tracciamento %2.</translation>
    </message>
    <message>
        <source>You went on preparing the dispute.</source>
        <translation>Hai continuato a preparare la controversia.</translation>
    </message>
    <message>
        <source>You noted that the supplier does not agree: the platform decides.</source>
        <translation>Hai annotato che il fornitore non è d’accordo: decide la piattaforma.</translation>
    </message>
    <message>
        <source>You noted that a return was agreed.</source>
        <translation>Hai annotato che è stato concordato un reso.</translation>
    </message>
    <message>
        <source>The goods are on their way back: %1.</source>
        <extracomment>%1 is a tracking number</extracomment>
        <translation>La merce sta tornando al fornitore: %1.</translation>
    </message>
    <message>
        <source>You took back what you had last noted about the dispute.</source>
        <translation>Hai ritirato l’ultima annotazione sulla controversia.</translation>
    </message>
    <message>
        <source>The parcel first moved after the dispute was opened, on %1: the refund is yours.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Il pacco si è mosso per la prima volta dopo l’apertura della controversia, %1: il rimborso ti spetta.</translation>
    </message>
    <message>
        <source>The platform shows no dispute any more.</source>
        <translation>La piattaforma non mostra più nessuna controversia.</translation>
    </message>
    <message>
        <source>Refund everything as store credit</source>
        <translation>Rimborsa tutto come credito del negozio</translation>
    </message>
    <message>
        <source>You confirmed a refund of %1 as store credit.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Hai confermato un rimborso di %1 come credito del negozio.</translation>
    </message>
    <message>
        <source>You wait until %1, because: %2</source>
        <extracomment>%1 is a date and time, %2 the typed reason</extracomment>
        <translation>Aspetti fino a %1, perché: %2</translation>
    </message>
    <message>
        <source>Case closed: what was stopped is refunded, the rest goes on.</source>
        <translation>Pratica chiusa: ciò che è stato fermato è rimborsato, il resto prosegue.</translation>
    </message>
    <message>
        <source>You went back to waiting for all suppliers.</source>
        <translation>Sei tornato ad aspettare tutti i fornitori.</translation>
    </message>
    <message>
        <source>You chose to refund what was stopped and to let the rest go on.</source>
        <translation>Hai scelto di rimborsare ciò che è stato fermato e di lasciar proseguire il resto.</translation>
    </message>
    <message>
        <source>You noted why the customer wants money back.</source>
        <translation>Hai annotato perché il cliente vuole un rimborso.</translation>
    </message>
    <message>
        <source>Why the customer wants money back: %1. %2</source>
        <extracomment>%1 is a cause such as &quot;Damaged on the way&quot;, %2 a sentence such as &quot;The supplier’s fault.&quot;</extracomment>
        <translation>Perché il cliente vuole un rimborso: %1. %2</translation>
    </message>
    <message>
        <source>You went on preparing the refund.</source>
        <translation>Hai continuato a preparare il rimborso.</translation>
    </message>
</context>
<context>
    <name>CauseWords</name>
    <message>
        <source>a photo of the item, on which one sees what is wrong</source>
        <translation>una foto dell’articolo su cui si veda che cosa non va</translation>
    </message>
    <message>
        <source>a photo of the package with its label</source>
        <translation>una foto del pacco con l’etichetta</translation>
    </message>
    <message>
        <source>if you have one, a video of the unpacking or of the fault</source>
        <translation>se ce l’hai, un video dell’apertura del pacco o del difetto</translation>
    </message>
    <message>
        <source>a few words about what happened</source>
        <translation>due parole su che cosa è successo</translation>
    </message>
    <message>
        <source>The wrong thing came</source>
        <translation>È arrivata la cosa sbagliata</translation>
    </message>
    <message>
        <source>It is faulty</source>
        <translation>È difettoso</translation>
    </message>
    <message>
        <source>Our own page promised more</source>
        <translation>La nostra pagina prometteva di più</translation>
    </message>
    <message>
        <source>Damaged on the way</source>
        <translation>Danneggiato durante il viaggio</translation>
    </message>
    <message>
        <source>The size does not fit</source>
        <translation>La taglia non va bene</translation>
    </message>
    <message>
        <source>The customer changed their mind</source>
        <translation>Il cliente ha cambiato idea</translation>
    </message>
    <message>
        <source>It never arrived</source>
        <translation>Non è mai arrivato</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Qualcos’altro</translation>
    </message>
    <message>
        <source>The supplier’s fault.</source>
        <translation>Colpa del fornitore.</translation>
    </message>
    <message>
        <source>The shop’s own fault.</source>
        <translation>Colpa del negozio.</translation>
    </message>
    <message>
        <source>The customer’s own choice.</source>
        <translation>Scelta del cliente.</translation>
    </message>
    <message>
        <source>Nobody’s fault.</source>
        <translation>Colpa di nessuno.</translation>
    </message>
    <message>
        <source>Whose fault it is, is not said.</source>
        <translation>Di chi è la colpa non è detto.</translation>
    </message>
    <message>
        <source>Claim the money back from the supplier: good suppliers pack well. If they do not agree, a dispute decides.</source>
        <translation>Chiedi i soldi al fornitore: i buoni fornitori imballano bene. Se non è d’accordo, decide una controversia.</translation>
    </message>
    <message>
        <source>Claim the money back from the supplier, who has to see that it arrives. If they do not agree, a dispute decides.</source>
        <translation>Chiedi i soldi al fornitore: tocca a lui fare in modo che arrivi. Se non è d’accordo, decide una controversia.</translation>
    </message>
    <message>
        <source>Claim the money back from the supplier, with the photos. If they do not agree, a dispute decides.</source>
        <translation>Chiedi i soldi al fornitore, con le foto. Se non è d’accordo, decide una controversia.</translation>
    </message>
    <message>
        <source>Ask the supplier whether they take it back. Without a return they owe nothing.</source>
        <translation>Chiedi al fornitore se accetta il reso. Senza reso non deve nulla.</translation>
    </message>
    <message>
        <source>Refund %1 when it has come back</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Rimborsa %1 quando è tornato indietro</translation>
    </message>
    <message>
        <source>Refund %1, without a return</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Rimborsa %1, senza reso</translation>
    </message>
    <message>
        <source>Refund %1 (%2), and the customer keeps it</source>
        <extracomment>%1 is an amount, %2 a percentage such as &quot;30 %&quot;</extracomment>
        <translation>Rimborsa %1 (%2), e il cliente lo tiene</translation>
    </message>
    <message>
        <source>Give %1 as store credit, without a return</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Dai %1 di credito nel negozio, senza reso</translation>
    </message>
    <message>
        <source>Consumers in the EU may give it back within 14 days without a reason. Refund when the goods, or a proof that they were sent, are there.</source>
        <translation>Nell’UE il consumatore può restituirlo entro 14 giorni senza dare un motivo. Rimborsa quando la merce è arrivata, o c’è la prova che è stata spedita.</translation>
    </message>
    <message>
        <source>Sending it back would cost more than it is worth to you, and the customer has nothing from it.</source>
        <translation>Rimandarlo costerebbe più di quanto vale per te, e al cliente non serve a nulla.</translation>
    </message>
    <message>
        <source>It can still be used: a part of the price is often the fair and cheap way.</source>
        <translation>Si può ancora usare: una parte del prezzo è spesso la via giusta e meno cara.</translation>
    </message>
    <message>
        <source>There is nothing to send back.</source>
        <translation>Non c’è nulla da rimandare.</translation>
    </message>
    <message>
        <source>Our page raised the hope: a part of the price makes up for it.</source>
        <translation>È stata la nostra pagina a farlo sperare: una parte del prezzo rimedia.</translation>
    </message>
    <message>
        <source>Nobody is to blame: meeting the customer half-way wins them.</source>
        <translation>Nessuno ha colpa: venire incontro al cliente lo conquista.</translation>
    </message>
    <message>
        <source>The money stays in the shop, and the customer comes back. Only if they agree to it.</source>
        <translation>I soldi restano nel negozio, e il cliente torna. Solo se è d’accordo.</translation>
    </message>
    <message>
        <source>A courtesy, if they would rather keep it.</source>
        <translation>Un gesto di cortesia, se preferisce tenerlo.</translation>
    </message>
    <message>
        <source>Hello,

we are sorry that something is wrong with your order %1. So that we can help you quickly, please send us:
%2

Thank you very much!</source>
        <extracomment>a message to the customer; %1 is the order&apos;s name, %2 a list of what is asked for, one a line</extracomment>
        <translation>Buongiorno,

ci dispiace che qualcosa non vada con il tuo ordine %1. Per aiutarti in fretta, mandaci per favore:
%2

Grazie mille!</translation>
    </message>
    <message>
        <source>1 %1 = %2 %3</source>
        <extracomment>an exchange rate: 1 EUR = 1.0873 USD</extracomment>
        <translation>1 %1 = %2 %3</translation>
    </message>
    <message>
        <source>of today</source>
        <translation>di oggi</translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n giorno fa</numerusform>
            <numerusform>%n giorni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1 of %2, typed by you (%3)</source>
        <extracomment>%1 is a rate (&quot;1 EUR = 1.0873 USD&quot;), or two; %2 a date; %3 its age (&quot;4 days old&quot;, &quot;of today&quot;)</extracomment>
        <translation>a %1 del %2, scritto da te (%3)</translation>
    </message>
    <message>
        <source>at %1 of %2, imported (%3)</source>
        <translation>a %1 del %2, importato (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n rates imported.</source>
        <translation>
            <numerusform>%n tasso importato.</numerusform>
            <numerusform>%n tassi importati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more lines.</source>
        <translation>
            <numerusform>E %n altra riga.</numerusform>
            <numerusform>E altre %n righe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim nothing from the supplier, who sent what you had ordered. Better the page, or it will happen again.</source>
        <translation>Al fornitore non c’è nulla da chiedere: ha mandato ciò che avevi ordinato. Correggi la pagina, o succederà di nuovo.</translation>
    </message>
    <message>
        <source>As far as we know, there is nothing to claim from the supplier.</source>
        <translation>Per quanto ne sappiamo, al fornitore non c’è nulla da chiedere.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no option “%1” here.</source>
        <translation>Qui non esiste l’opzione «%1».</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il comando «%1» non esiste.</translation>
    </message>
    <message>
        <source>The option “%1” needs a value.</source>
        <translation>L’opzione «%1» richiede un valore.</translation>
    </message>
    <message>
        <source>The language “%1” is not known: write it or en.</source>
        <translation>La lingua «%1» non è conosciuta: scrivi it o en.</translation>
    </message>
    <message>
        <source>A screenshot is taken of the window: leave the command out.</source>
        <translation>L’immagine si prende dalla finestra: togli il comando.</translation>
    </message>
    <message>
        <source>The command “%1” needs more: see contrordine --help.</source>
        <translation>Al comando «%1» manca qualcosa: vedi contrordine --help.</translation>
    </message>
    <message>
        <source>“%1” is too much here.</source>
        <translation>«%1» qui è di troppo.</translation>
    </message>
    <message>
        <source>Usage: contrordine [options] [command]

Without a command the window opens.

Options
  --data-dir DIR       keep the data there
  --lang it|en         language
  --demo               a demo shop on this computer; nothing costs money
  --screenshot FILE    draw the window into a picture and quit
  --help, --version

Commands
  connect shopify --shop NAME.myshopify.com [--client-id ID] [--endpoint URL]
                       token or client secret from standard input
  connect aliexpress --app-key KEY [--endpoint URL] [--callback URL]
                       secret and tokens (JSON) from standard input;
                       with app_secret alone, the browser asks for the rest
  sync [--full]        read both platforms once
  list [--view VIEW] [--shop NAME] [--search TEXT] [--limit N] [--json|--csv]
  show ORDER [--shop NAME] [--json]
                       one order, its supplier orders, verdict, case
  import FILE… [--kind shopify-orders|supplier-orders|links] [--shop NAME]
  export FILE.csv [--view VIEW] [--shop NAME] [--search TEXT]
  check [--repair]     are the data files sound?

Views: all, cancellable, ends-today, needs-me, awaiting-supplier, refunds, disputes, unlinked, closed
</source>
        <translation>Uso: contrordine [opzioni] [comando]

Senza comando si apre la finestra.

Opzioni
  --data-dir CARTELLA  tieni lì i dati
  --lang it|en         lingua
  --demo               un negozio dimostrativo su questo computer; nulla costa denaro
  --screenshot FILE    disegna la finestra in un’immagine ed esci
  --help, --version

Comandi
  connect shopify --shop NOME.myshopify.com [--client-id ID] [--endpoint URL]
                       token o segreto del client dallo standard input
  connect aliexpress --app-key CHIAVE [--endpoint URL] [--callback URL]
                       segreto e token (JSON) dallo standard input;
                       con il solo app_secret, il resto si chiede nel browser
  sync [--full]        leggi una volta entrambe le piattaforme
  list [--view VISTA] [--shop NOME] [--search TESTO] [--limit N] [--json|--csv]
  show ORDINE [--shop NOME] [--json]
                       un ordine, i suoi ordini al fornitore, il verdetto, la pratica
  import FILE… [--kind shopify-orders|supplier-orders|links] [--shop NOME]
  export FILE.csv [--view VISTA] [--shop NOME] [--search TESTO]
  check [--repair]     i file dei dati sono integri?

Viste: all, cancellable, ends-today, needs-me, awaiting-supplier, refunds, disputes, unlinked, closed
</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no view “%1”. Views: %2.</source>
        <translation>La vista «%1» non esiste. Viste: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a number of rows.</source>
        <translation>«%1» non è un numero di righe.</translation>
    </message>
    <message>
        <source>Choose one of --json and --csv.</source>
        <translation>Scegli tra --json e --csv.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <comment>count below a table</comment>
        <translation>
            <numerusform>%n ordine</numerusform>
            <numerusform>%n ordini</numerusform>
        </translation>
    </message>
    <message>
        <source>No shop is connected yet. Try contrordine --demo list, or see contrordine --help.</source>
        <translation>Nessun negozio è ancora collegato. Prova contrordine --demo list, oppure vedi contrordine --help.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders written to %1.</source>
        <translation>
            <numerusform>%n ordine scritto in %1.</numerusform>
            <numerusform>%n ordini scritti in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no order %1 here. Synchronize or import first, then try again.</source>
        <translation>Qui non c’è nessun ordine %1. Prima sincronizza o importa, poi riprova.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Ora: %1</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>Pratica: %1</translation>
    </message>
    <message>
        <source>Nothing is connected yet. See contrordine --help, connect.</source>
        <translation>Non è ancora collegato nulla. Vedi contrordine --help, connect.</translation>
    </message>
    <message>
        <source>There is no kind “%1”: write shopify-orders, supplier-orders or links.</source>
        <translation>Il tipo «%1» non esiste: scrivi shopify-orders, supplier-orders o links.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rows read.</source>
        <translation>
            <numerusform>%1: %n riga letta.</numerusform>
            <numerusform>%1: %n righe lette.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 unchanged, %4 refused.</source>
        <translation>Aggiunte %1, modificate %2, invariate %3, rifiutate %4.</translation>
    </message>
    <message>
        <source>Paste the token or client secret, then press Enter.</source>
        <translation>Incolla il token o il segreto del client, poi premi Invio.</translation>
    </message>
    <message>
        <source>No token or client secret came in on standard input.</source>
        <translation>Dallo standard input non è arrivato nessun token o segreto del client.</translation>
    </message>
    <message>
        <source>Connected to %1 (%2).</source>
        <translation>Collegato a %1 (%2).</translation>
    </message>
    <message>
        <source>Paste the secret and tokens as JSON, then press Enter.</source>
        <translation>Incolla il segreto e i token in formato JSON, poi premi Invio.</translation>
    </message>
    <message>
        <source>No secret came in on standard input.</source>
        <translation>Dallo standard input non è arrivato nessun segreto.</translation>
    </message>
    <message>
        <source>Connected to AliExpress.</source>
        <translation>Collegato ad AliExpress.</translation>
    </message>
    <message>
        <source>Write connect shopify --shop NAME, or connect aliexpress --app-key KEY.</source>
        <translation>Scrivi connect shopify --shop NOME, oppure connect aliexpress --app-key CHIAVE.</translation>
    </message>
    <message>
        <source>The secret is kept for this run only: nothing was stored.</source>
        <translation>Il segreto vale solo per questa esecuzione: non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>%1: version %2, %3</source>
        <translation>%1: versione %2, %3</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>integro</translation>
    </message>
    <message>
        <source>Requests whose outcome is not known: %1</source>
        <translation>Richieste dall’esito non noto: %1</translation>
    </message>
    <message>
        <source>Your cases and links were damaged and have been restored from the backup of %1.</source>
        <translation>Le tue pratiche e i tuoi abbinamenti erano danneggiati e sono stati ripristinati dalla copia di sicurezza del %1.</translation>
    </message>
    <message>
        <source>There is no shop “%1” here.</source>
        <translation>Qui non c’è nessun negozio «%1».</translation>
    </message>
    <message>
        <source>There is no shop “%1” here. Shops: %2.</source>
        <translation>Qui non c’è nessun negozio «%1». Negozi: %2.</translation>
    </message>
    <message>
        <source>The shop %2 has no order %1.</source>
        <extracomment>%1 is an order name, #1057, %2 a shop</extracomment>
        <translation>Il negozio %2 non ha un ordine %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders are called %1. Say which by --shop, or by the whole number:</source>
        <translation>
            <numerusform>%n ordine si chiama %1. Indica quale con --shop o con il numero completo:</numerusform>
            <numerusform>%n ordini si chiamano %1. Indica quale con --shop o con il numero completo:</numerusform>
        </translation>
    </message>
    <message>
        <source>Contrordine has what it needs. You can close this page.</source>
        <translation>Contrordine ha quello che gli serve. Puoi chiudere questa pagina.</translation>
    </message>
    <message>
        <source>This page does not belong to an authorization that Contrordine waits for.</source>
        <translation>Questa pagina non appartiene a un’autorizzazione che Contrordine sta aspettando.</translation>
    </message>
    <message>
        <source>Open this page in your browser and say yes there:</source>
        <translation>Apri questa pagina nel browser e lì acconsenti:</translation>
    </message>
    <message>
        <source>The app’s callback address at AliExpress must be %1.</source>
        <extracomment>%1 is an address on this computer</extracomment>
        <translation>L’indirizzo di ritorno (callback) dell’app su AliExpress deve essere %1.</translation>
    </message>
    <message>
        <source>%1: missing %2. %3</source>
        <extracomment>%1 is what the program does, %2 a list of scopes, %3 a sentence that says what cannot be done</extracomment>
        <translation>%1: manca %2. %3</translation>
    </message>
    <message>
        <source>CSV files and workbooks can be written: give a name that ends in .csv or .xlsx.</source>
        <translation>Si possono scrivere file CSV e cartelle di lavoro: indica un nome che termini in .csv o .xlsx.</translation>
    </message>
</context>
<context>
    <name>DisputeWords</name>
    <message>
        <source>Until when is not known here: the order page’s countdown counts.</source>
        <translation>Fino a quando, qui non si sa: vale il conto alla rovescia della pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Last day: %1.</source>
        <extracomment>%1 is a date: &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>Ultimo giorno: %1.</translation>
    </message>
    <message>
        <source>You can open it now: the time for a tracking number is over, and nothing proves that a parcel has left. Do it before anything leaves. If the page does not offer it yet, it will, or the order closes by itself and you are refunded.</source>
        <translation>Puoi aprirla ora: il tempo per il numero di tracciamento è scaduto e niente prova che un pacco sia partito. Fallo prima che parta qualcosa. Se la pagina non la offre ancora, la offrirà, oppure l’ordine si chiude da solo e vieni rimborsato.</translation>
    </message>
    <message numerus="yes">
        <source>You can open it now: the parcel has not moved for more than %n days. %1</source>
        <translation>
            <numerusform>Puoi aprirla ora: il pacco è fermo da più di %n giorno. %1</numerusform>
            <numerusform>Puoi aprirla ora: il pacco è fermo da più di %n giorni. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>You can open it now: delivery was promised within days, and nothing moves. %1</source>
        <translation>Puoi aprirla ora: la consegna era promessa in pochi giorni e niente si muove. %1</translation>
    </message>
    <message>
        <source>You can open it now: the promised delivery time is over. %1</source>
        <translation>Puoi aprirla ora: il tempo di consegna promesso è scaduto. %1</translation>
    </message>
    <message>
        <source>You can open it now: the goods have been received. %1</source>
        <translation>Puoi aprirla ora: la merce è arrivata. %1</translation>
    </message>
    <message>
        <source>Not yet: the supplier has time until %1 to show a tracking number that moves.</source>
        <extracomment>%1 is a date: &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>Non ancora: il fornitore ha tempo fino a %1 per mostrare un numero di tracciamento che si muove.</translation>
    </message>
    <message>
        <source>Not yet: ask the supplier first, to cancel or for the tracking number. Who has tried first is paid.</source>
        <translation>Non ancora: chiedi prima al fornitore di annullare o il numero di tracciamento. Viene rimborsato chi ci ha provato prima.</translation>
    </message>
    <message>
        <source>Not yet: for a parcel that does not move, from %1 on.</source>
        <translation>Non ancora: per un pacco fermo, a partire da %1.</translation>
    </message>
    <message>
        <source>Not yet: the parcel is on its way. If it has not arrived, from %1 on.</source>
        <translation>Non ancora: il pacco è in viaggio. Se non arriva, a partire da %1.</translation>
    </message>
    <message>
        <source>Not yet: nothing has been shipped.</source>
        <translation>Non ancora: non è stato spedito niente.</translation>
    </message>
    <message>
        <source>Not known: when was it marked as shipped? The order page shows it.</source>
        <translation>Non si sa: quando è stato segnato come spedito? Lo mostra la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Not known: the parcel is on its way. By when was delivery promised? The order page shows it.</source>
        <translation>Non si sa: il pacco è in viaggio. Entro quando era promessa la consegna? Lo mostra la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Not known: when was it delivered? Tracking, the order page or your customer knows.</source>
        <translation>Non si sa: quando è stato consegnato? Lo sanno il tracciamento, la pagina dell’ordine o il cliente.</translation>
    </message>
    <message>
        <source>Not known: this status does not say whether a dispute can be opened. Look at the order page.</source>
        <translation>Non si sa: questo stato non dice se si può aprire una controversia. Guarda la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>The parcel has really left, so “not shipped” is not true any more. Refund items on the shop, or choose another reason.</source>
        <translation>Il pacco è partito davvero, quindi «non spedito» non è più vero. Rimborsa gli articoli sul negozio oppure scegli un altro motivo.</translation>
    </message>
    <message>
        <source>There is nothing to dispute: the supplier order has not been paid.</source>
        <translation>Non c’è niente da contestare: l’ordine al fornitore non è stato pagato.</translation>
    </message>
    <message>
        <source>There is nothing to dispute: the supplier order is cancelled, and its money comes back.</source>
        <translation>Non c’è niente da contestare: l’ordine al fornitore è annullato e i soldi tornano.</translation>
    </message>
    <message>
        <source>A dispute is open already.</source>
        <translation>Una controversia è già aperta.</translation>
    </message>
    <message>
        <source>The supplier refused to cancel, and nothing proves that it has shipped</source>
        <translation>Il fornitore ha rifiutato di annullare e niente prova che abbia spedito</translation>
    </message>
    <message>
        <source>Marked as shipped, but it does not move or does not arrive</source>
        <translation>Segnato come spedito, ma è fermo o non arriva</translation>
    </message>
    <message>
        <source>It arrived, and is not what was described</source>
        <translation>È arrivato e non corrisponde alla descrizione</translation>
    </message>
    <message>
        <source>It arrived damaged</source>
        <translation>È arrivato danneggiato</translation>
    </message>
    <message>
        <source>Too late: the last day was %1, by what is known here. The order page’s countdown counts.</source>
        <translation>Troppo tardi: per quanto si sa qui, l’ultimo giorno era %1. Vale il conto alla rovescia della pagina dell’ordine.</translation>
    </message>
    <message>
        <source>The supplier’s refusal</source>
        <translation>Il rifiuto del fornitore</translation>
    </message>
    <message>
        <source>The tracking page</source>
        <translation>La pagina del tracciamento</translation>
    </message>
    <message>
        <source>The order page</source>
        <translation>La pagina dell’ordine</translation>
    </message>
    <message>
        <source>Photos of what was received</source>
        <translation>Foto di ciò che è arrivato</translation>
    </message>
    <message>
        <source>Photos of the package and its label</source>
        <translation>Foto del pacco e della sua etichetta</translation>
    </message>
    <message>
        <source>A video of the unboxing</source>
        <translation>Un video dell’apertura del pacco</translation>
    </message>
    <message>
        <source>What the listing promised</source>
        <translation>Che cosa prometteva l’annuncio</translation>
    </message>
    <message>
        <source>What the customer wrote</source>
        <translation>Che cosa ha scritto il cliente</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>A screenshot of the messages, with their dates.</source>
        <translation>Una schermata dei messaggi, con le date.</translation>
    </message>
    <message>
        <source>A screenshot with the number and its last movement, or that there is none.</source>
        <translation>Una schermata con il numero e l’ultimo movimento, o che mostra che non ce n’è nessuno.</translation>
    </message>
    <message>
        <source>A screenshot with the order number, the status and the dates.</source>
        <translation>Una schermata con il numero d’ordine, lo stato e le date.</translation>
    </message>
    <message>
        <source>In good light, the fault in full view.</source>
        <translation>Con buona luce e il difetto ben visibile.</translation>
    </message>
    <message>
        <source>From all sides; the number on the label must be readable.</source>
        <translation>Da tutti i lati; il numero sull’etichetta deve essere leggibile.</translation>
    </message>
    <message>
        <source>In one piece, not cut.</source>
        <translation>In un pezzo unico, senza tagli.</translation>
    </message>
    <message>
        <source>A screenshot of the description beside what came.</source>
        <translation>Una schermata della descrizione accanto a ciò che è arrivato.</translation>
    </message>
    <message>
        <source>A screenshot of the e-mail or chat.</source>
        <translation>Una schermata dell’e-mail o della chat.</translation>
    </message>
    <message>
        <source>Whatever helps whoever decides to understand.</source>
        <translation>Tutto ciò che aiuta chi decide a capire.</translation>
    </message>
    <message>
        <source>Won: what I asked for was granted</source>
        <translation>Vinta: ho ottenuto ciò che chiedevo</translation>
    </message>
    <message>
        <source>Settled: a part was agreed</source>
        <translation>Accordo: è stata concordata una parte</translation>
    </message>
    <message>
        <source>Lost: nothing comes back</source>
        <translation>Persa: non torna niente</translation>
    </message>
    <message>
        <source>I took it back</source>
        <translation>L’ho ritirata</translation>
    </message>
    <message>
        <source>Never opened</source>
        <translation>Mai aperta</translation>
    </message>
    <message>
        <source>You ask for your money back; the amount is on the order page.</source>
        <translation>Chiedi indietro i tuoi soldi; l’importo è sulla pagina dell’ordine.</translation>
    </message>
    <message>
        <source>You ask for %1 back; the goods stay where they are.</source>
        <translation>Chiedi indietro %1; la merce resta dov’è.</translation>
    </message>
    <message>
        <source>You ask for %1 back; the goods go back to the supplier.</source>
        <translation>Chiedi indietro %1; la merce torna al fornitore.</translation>
    </message>
    <message>
        <source>The dispute is won.</source>
        <translation>La controversia è vinta.</translation>
    </message>
    <message>
        <source>The dispute is won: %1 is to come back.</source>
        <translation>La controversia è vinta: devono tornare %1.</translation>
    </message>
    <message>
        <source>The dispute is settled.</source>
        <translation>La controversia si è chiusa con un accordo.</translation>
    </message>
    <message>
        <source>The dispute is settled: %1 is to come back.</source>
        <translation>La controversia si è chiusa con un accordo: devono tornare %1.</translation>
    </message>
    <message>
        <source>The dispute is lost: nothing comes back.</source>
        <translation>La controversia è persa: non torna niente.</translation>
    </message>
    <message>
        <source>You took the dispute back.</source>
        <translation>Hai ritirato la controversia.</translation>
    </message>
    <message>
        <source>The dispute was never opened.</source>
        <translation>La controversia non è mai stata aperta.</translation>
    </message>
    <message>
        <source>The platform shows no dispute any more. Look at the order page and note how it ended.</source>
        <translation>La piattaforma non mostra più nessuna controversia. Guarda la pagina dell’ordine e annota com’è finita.</translation>
    </message>
    <message>
        <source>The supplier had until %1 to answer.</source>
        <extracomment>%1 is a date: &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>Il fornitore aveva tempo fino a %1 per rispondere.</translation>
    </message>
    <message>
        <source>It is open. The supplier has until %1 to answer.</source>
        <translation>È aperta. Il fornitore ha tempo fino a %1 per rispondere.</translation>
    </message>
    <message>
        <source>The platform had until %1 to decide.</source>
        <translation>La piattaforma aveva tempo fino a %1 per decidere.</translation>
    </message>
    <message>
        <source>You two do not agree. The platform decides by %1.</source>
        <translation>Tu e il fornitore non siete d’accordo. La piattaforma decide entro %1.</translation>
    </message>
    <message>
        <source>The goods had to be on their way by %1.</source>
        <translation>La merce doveva essere in viaggio entro %1.</translation>
    </message>
    <message>
        <source>The goods have to be on their way back by %1, with a tracking number.</source>
        <translation>La merce deve essere rispedita entro %1, con un numero di tracciamento.</translation>
    </message>
    <message>
        <source>The refund for the return was due by %1.</source>
        <translation>Il rimborso del reso doveva arrivare entro %1.</translation>
    </message>
    <message>
        <source>The goods are on their way back. The refund is due by %1.</source>
        <translation>La merce sta tornando al fornitore. Il rimborso deve arrivare entro %1.</translation>
    </message>
    <message>
        <source>It is being prepared.</source>
        <translation>È in preparazione.</translation>
    </message>
    <message>
        <source>Look at the order page: who does not answer in time is taken to agree.</source>
        <translation>Guarda la pagina dell’ordine: chi non risponde in tempo si considera d’accordo.</translation>
    </message>
    <message>
        <source>Nothing to do now. Never close the dispute on a mere promise: it cannot be opened again.</source>
        <translation>Ora non c’è niente da fare. Non chiudere mai la controversia per una semplice promessa: non si può riaprire.</translation>
    </message>
    <message>
        <source>Look at the order page, and note how it ended.</source>
        <translation>Guarda la pagina dell’ordine e annota com’è finita.</translation>
    </message>
    <message>
        <source>Until then you can add evidence on the order page.</source>
        <translation>Fino ad allora puoi aggiungere prove sulla pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Look at the order page at once: without a return number the money goes to the supplier.</source>
        <translation>Guarda subito la pagina dell’ordine: senza il numero del reso i soldi vanno al fornitore.</translation>
    </message>
    <message>
        <source>Send the goods with a tracked service and type the number, here and on the order page.</source>
        <translation>Spedisci la merce con un servizio tracciato e scrivi il numero, qui e sulla pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Look at the order page and write to the supplier.</source>
        <translation>Guarda la pagina dell’ordine e scrivi al fornitore.</translation>
    </message>
    <message>
        <source>Nothing to do now.</source>
        <translation>Ora non c’è niente da fare.</translation>
    </message>
    <message>
        <source>The refund is yours by the platform’s rule: the parcel first moved on %1, after you opened the dispute on %2. Say so on the order page, and do not close the dispute.</source>
        <extracomment>both are dates: &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>Per la regola della piattaforma il rimborso ti spetta: il pacco si è mosso per la prima volta %1, dopo che hai aperto la controversia %2. Scrivilo sulla pagina dell’ordine e non chiudere la controversia.</translation>
    </message>
    <message>
        <source>No tracking number is known, and nobody has asked for one.</source>
        <translation>Nessun numero di tracciamento è noto e nessuno lo ha chiesto.</translation>
    </message>
    <message>
        <source>No tracking number yet. It must come by %1.</source>
        <extracomment>%1 is a date: &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>Ancora nessun numero di tracciamento. Deve arrivare entro %1.</translation>
    </message>
    <message>
        <source>No tracking number came in time, by %1: open a dispute.</source>
        <translation>Nessun numero di tracciamento è arrivato in tempo, entro %1: apri una controversia.</translation>
    </message>
    <message>
        <source>%1 has not been looked up yet.</source>
        <extracomment>%1 is a tracking number</extracomment>
        <translation>%1 non è ancora stato cercato.</translation>
    </message>
    <message>
        <source>Number not found: the platform does not know %1 for this order, and the time is over: open a dispute.</source>
        <translation>Numero non trovato: la piattaforma non conosce %1 per questo ordine e il tempo è scaduto: apri una controversia.</translation>
    </message>
    <message>
        <source>Number not found: the platform does not know %1 for this order. Check it for slips, and ask the supplier.</source>
        <translation>Numero non trovato: la piattaforma non conosce %1 per questo ordine. Controlla di averlo scritto bene e chiedi al fornitore.</translation>
    </message>
    <message>
        <source>No proof: %1 is there, but nothing has moved, and the time is over: open a dispute.</source>
        <translation>Nessuna prova: %1 esiste, ma niente si è mosso e il tempo è scaduto: apri una controversia.</translation>
    </message>
    <message>
        <source>No proof yet: %1 is there, but nothing has moved.</source>
        <translation>Ancora nessuna prova: %1 esiste, ma niente si è mosso.</translation>
    </message>
    <message>
        <source>Really shipped: %1 moves since %2. The supplier gave another number (%3). It is too late to cancel: refund items on the shop.</source>
        <extracomment>%1 is a tracking number, %2 a date, %3 another tracking number</extracomment>
        <translation>Spedito davvero: %1 si muove da %2. Il fornitore ha dato un altro numero (%3). È troppo tardi per annullare: rimborsa gli articoli sul negozio.</translation>
    </message>
    <message>
        <source>Really shipped: %1 moves since %2. It is too late to cancel: refund items on the shop.</source>
        <translation>Spedito davvero: %1 si muove da %2. È troppo tardi per annullare: rimborsa gli articoli sul negozio.</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>%1: the supplier has not answered in time</source>
        <translation>%1: il fornitore non ha risposto in tempo</translation>
    </message>
    <message>
        <source>%1: the supplier’s answer is due %2</source>
        <extracomment>%1 is an order name, %2 a day and time</extracomment>
        <translation>%1: risposta del fornitore in scadenza %2</translation>
    </message>
    <message>
        <source>%1: no tracking number came, you can open a dispute</source>
        <translation>%1: nessun numero di spedizione, puoi aprire una controversia</translation>
    </message>
    <message>
        <source>%1: the tracking number is due %2</source>
        <extracomment>%1 is an order name, %2 a day and time</extracomment>
        <translation>%1: numero di spedizione in scadenza %2</translation>
    </message>
    <message>
        <source>%1: the supplier’s refund is overdue</source>
        <translation>%1: il rimborso del fornitore è in ritardo</translation>
    </message>
    <message>
        <source>%1: the supplier’s refund is due %2</source>
        <extracomment>%1 is an order name, %2 a day and time</extracomment>
        <translation>%1: rimborso del fornitore in scadenza %2</translation>
    </message>
    <message>
        <source>%1: the fulfillment service has not answered in time</source>
        <translation>%1: il servizio logistico non ha risposto in tempo</translation>
    </message>
    <message>
        <source>%1: the fulfillment service’s answer is due %2</source>
        <extracomment>%1 is an order name, %2 a day and time</extracomment>
        <translation>%1: risposta del servizio logistico in scadenza %2</translation>
    </message>
    <message>
        <source>%1: you wanted to go on with it by now</source>
        <translation>%1: volevi riprenderla entro adesso</translation>
    </message>
    <message>
        <source>%1: you wanted to go on with it %2</source>
        <extracomment>%1 is an order name, %2 a day and time</extracomment>
        <translation>%1: volevi riprenderla %2</translation>
    </message>
    <message>
        <source>the supplier’s answer</source>
        <extracomment>what a case waits for</extracomment>
        <translation>la risposta del fornitore</translation>
    </message>
    <message>
        <source>the tracking number</source>
        <extracomment>what a case waits for</extracomment>
        <translation>il numero di spedizione</translation>
    </message>
    <message>
        <source>the supplier’s refund</source>
        <extracomment>what a case waits for</extracomment>
        <translation>il rimborso del fornitore</translation>
    </message>
    <message>
        <source>the fulfillment service’s answer</source>
        <extracomment>what a case waits for</extracomment>
        <translation>la risposta del servizio logistico</translation>
    </message>
    <message>
        <source>you</source>
        <extracomment>what a case waits for: the merchant has put it off</extracomment>
        <translation>te</translation>
    </message>
    <message>
        <source>Then look at the order on the supplier’s page: silence this long counts as a yes.</source>
        <translation>Poi guarda l’ordine sulla pagina del fornitore: un silenzio così lungo vale come un sì.</translation>
    </message>
    <message>
        <source>Then open a dispute and ask for the refund.</source>
        <translation>Poi apri una controversia e chiedi il rimborso.</translation>
    </message>
    <message>
        <source>Then write to it directly, or refund the items.</source>
        <translation>Poi scrivigli direttamente, oppure rimborsa gli articoli.</translation>
    </message>
    <message>
        <source>Then look at your statement, and ask the supplier where the money is.</source>
        <translation>Poi guarda l’estratto conto e chiedi al fornitore dove sono i soldi.</translation>
    </message>
    <message>
        <source>Then go on with the case.</source>
        <translation>Poi riprendi la pratica.</translation>
    </message>
    <message>
        <source>was due %1</source>
        <extracomment>chip in &quot;Needs me&quot;; %1 is a day: &quot;yesterday&quot;, &quot;18 Nov&quot;</extracomment>
        <translation>scaduto %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <extracomment>chip in &quot;Needs me&quot;; %1 is a day: &quot;tomorrow 16:12&quot;, &quot;18 Nov&quot;</extracomment>
        <translation>scade %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date (Friday, 27 November) and a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You had put it off until %1.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>L’avevi rimandata a %1.</translation>
    </message>
    <message>
        <source>You have put it off until %1.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>L’hai rimandata a %1.</translation>
    </message>
    <message>
        <source>Waited for %1 until %2: the time is over.</source>
        <extracomment>%1 is what is waited for (&quot;the supplier’s answer&quot;), %2 a date and time</extracomment>
        <translation>Si aspettava %1 fino a %2: il tempo è scaduto.</translation>
    </message>
    <message>
        <source>Waits for %1 until %2.</source>
        <extracomment>%1 is what is waited for (&quot;the supplier’s answer&quot;), %2 a date and time</extracomment>
        <translation>Si aspetta %1 fino a %2.</translation>
    </message>
    <message>
        <source>You chose this date.</source>
        <translation>La data l’hai scelta tu.</translation>
    </message>
    <message>
        <source>%1 is waiting for you</source>
        <extracomment>title of a notification about one order; %1 is its name</extracomment>
        <translation>%1 aspetta te</translation>
    </message>
    <message numerus="yes">
        <source>%n cases are waiting for you</source>
        <extracomment>title of a notification</extracomment>
        <translation>
            <numerusform>%n pratica aspetta te</numerusform>
            <numerusform>%n pratiche aspettano te</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altra</numerusform>
            <numerusform>e altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled by the supplier</source>
        <translation>annullato dal fornitore</translation>
    </message>
    <message>
        <source>dispute won</source>
        <translation>controversia vinta</translation>
    </message>
    <message>
        <source>not owed any more</source>
        <translation>non più dovuti</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>persi</translation>
    </message>
    <message>
        <source>home</source>
        <translation>rientrati</translation>
    </message>
    <message numerus="yes">
        <source>overdue for %n days</source>
        <translation>
            <numerusform>in ritardo di %n giorno</numerusform>
            <numerusform>in ritardo di %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a day such as &quot;20 Nov&quot;; said of money</extracomment>
        <translation>entro %1</translation>
    </message>
    <message>
        <source>%1 expected from the supplier</source>
        <extracomment>line of the ledger; %1 is an amount</extracomment>
        <translation>%1 attesi dal fornitore</translation>
    </message>
    <message>
        <source>%1 arrived on %2, from the statement: %3</source>
        <translation>%1 arrivati il %2, dall’estratto conto: %3</translation>
    </message>
    <message>
        <source>%1 arrived on %2, as you said</source>
        <extracomment>line of the ledger; %1 is an amount, %2 a day</extracomment>
        <translation>%1 arrivati il %2, come hai detto tu</translation>
    </message>
    <message>
        <source>%1 written off, because: %2</source>
        <extracomment>line of the ledger; %1 is an amount, %2 the typed reason</extracomment>
        <translation>%1 dati per persi, perché: %2</translation>
    </message>
    <message>
        <source>Nothing is expected any more: the parcel has left after all</source>
        <translation>Non si aspetta più nulla: il pacco è partito comunque</translation>
    </message>
    <message>
        <source>%1 expected again: the supplier’s page shows the order as cancelled</source>
        <translation>%1 di nuovo attesi: la pagina del fornitore mostra l’ordine come annullato</translation>
    </message>
    <message>
        <source>Corrected to %1, because: %2</source>
        <extracomment>line of the ledger; %1 is an amount, %2 the typed reason</extracomment>
        <translation>Corretto in %1, perché: %2</translation>
    </message>
    <message>
        <source>You wait until %1, because: %2</source>
        <extracomment>line of the ledger; %1 is a date, %2 the typed reason</extracomment>
        <translation>Aspetti fino a %1, perché: %2</translation>
    </message>
    <message>
        <source>The amount is in another currency than the one that is expected.</source>
        <translation>L’importo è in una valuta diversa da quella attesa.</translation>
    </message>
    <message>
        <source>Write an amount above zero.</source>
        <translation>Scrivi un importo maggiore di zero.</translation>
    </message>
    <message>
        <source>That is more than is still missing.</source>
        <translation>È più di quanto manca ancora.</translation>
    </message>
    <message>
        <source>Write a few words why: you will be glad of them when you look back.</source>
        <translation>Scrivi due parole sul perché: ti saranno utili quando ci tornerai.</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>Scegli un momento che deve ancora venire.</translation>
    </message>
    <message>
        <source>This movement was booked before. A movement is booked only once; nothing was written.</source>
        <translation>Questo movimento è già stato registrato. Un movimento si registra una volta sola; non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>Look on the supplier’s page whether the request was sent: it does not show there.</source>
        <translation>Guarda sulla pagina del fornitore se la richiesta è stata inviata: lì non risulta.</translation>
    </message>
    <message>
        <source>%1: a date of the dispute has passed</source>
        <translation>%1: è passata una scadenza della controversia</translation>
    </message>
    <message>
        <source>%1: the dispute’s next date is %2</source>
        <extracomment>%1 is an order name, %2 a day and time</extracomment>
        <translation>%1: la prossima scadenza della controversia è %2</translation>
    </message>
    <message>
        <source>the dispute’s next step</source>
        <extracomment>what a case waits for</extracomment>
        <translation>il prossimo passo della controversia</translation>
    </message>
    <message>
        <source>Then look at the dispute: it says what is to be done.</source>
        <translation>Poi apri la controversia: dice che cosa fare.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data was written by a newer version of Contrordine.</source>
        <translation>I tuoi dati sono stati scritti da una versione più recente di Contrordine.</translation>
    </message>
    <message>
        <source>This version does not understand it and has left it untouched.</source>
        <translation>Questa versione non li capisce e non li ha toccati.</translation>
    </message>
    <message>
        <source>Install the newest version and start again.</source>
        <translation>Installa la versione più recente e riavvia.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to.</source>
        <translation>Non è possibile scrivere nella cartella dei dati.</translation>
    </message>
    <message>
        <source>Contrordine cannot keep your cases and orders there.</source>
        <translation>Contrordine non può conservarvi pratiche e ordini.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write in that folder, or choose another one.</source>
        <translation>Controlla che il disco non sia pieno e di avere il permesso di scrivere in quella cartella, oppure scegline un’altra.</translation>
    </message>
    <message>
        <source>A data file is damaged.</source>
        <translation>Un file di dati è danneggiato.</translation>
    </message>
    <message>
        <source>Contrordine has not changed it any further.</source>
        <translation>Contrordine non l’ha più modificato.</translation>
    </message>
    <message>
        <source>Run “contrordine check --repair” to go back to the newest sound backup.</source>
        <translation>Esegui «contrordine check --repair» per tornare all’ultima copia di sicurezza integra.</translation>
    </message>
    <message>
        <source>Contrordine is already running with this data folder.</source>
        <translation>Contrordine è già aperto con questa cartella di dati.</translation>
    </message>
    <message>
        <source>Two programs writing at the same time could damage your data.</source>
        <translation>Due programmi che scrivono insieme potrebbero danneggiare i tuoi dati.</translation>
    </message>
    <message>
        <source>Use the window that is already open, or close it first.</source>
        <translation>Usa la finestra già aperta, oppure chiudila prima.</translation>
    </message>
    <message>
        <source>A data file could not be read or written.</source>
        <translation>Un file di dati non si è potuto leggere o scrivere.</translation>
    </message>
    <message>
        <source>What you just did may not have been saved.</source>
        <translation>Quello che hai appena fatto potrebbe non essere stato salvato.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, restart Contrordine: it checks its files at each start.</source>
        <translation>Riprova. Se succede ancora, riavvia Contrordine: a ogni avvio controlla i suoi file.</translation>
    </message>
    <message>
        <source>This is not the address of a shop.</source>
        <translation>Questo non è l’indirizzo di un negozio.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>Write it as in your shop’s admin, for example my-shop.myshopify.com.</source>
        <translation>Scrivilo come nel pannello del tuo negozio, per esempio mio-negozio.myshopify.com.</translation>
    </message>
    <message>
        <source>This address cannot be used to connect.</source>
        <translation>Questo indirizzo non si può usare per il collegamento.</translation>
    </message>
    <message>
        <source>Nothing was saved and nothing was sent.</source>
        <translation>Non è stato salvato né inviato nulla.</translation>
    </message>
    <message>
        <source>Use an address that starts with https://. Plain http:// is only accepted for this computer.</source>
        <translation>Usa un indirizzo che inizia con https://. Il semplice http:// è ammesso solo per questo computer.</translation>
    </message>
    <message>
        <source>These access keys cannot be read.</source>
        <translation>Queste chiavi di accesso non si possono leggere.</translation>
    </message>
    <message>
        <source>Copy the keys again from %1, completely and without extra text.</source>
        <translation>Copia di nuovo le chiavi da %1, per intero e senza altro testo.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Il file non si può aprire.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Non è stato importato nulla.</translation>
    </message>
    <message>
        <source>Check that the file still exists and that no other program is using it.</source>
        <translation>Controlla che il file esista ancora e che nessun altro programma lo stia usando.</translation>
    </message>
    <message>
        <source>This file is not one that Contrordine knows.</source>
        <translation>Questo file non è tra quelli che Contrordine conosce.</translation>
    </message>
    <message>
        <source>Nothing was imported: the first line has none of the expected column names.</source>
        <translation>Non è stato importato nulla: la prima riga non contiene nessuno dei nomi di colonna attesi.</translation>
    </message>
    <message>
        <source>Export your orders from the shop as CSV, or tell which column means what.</source>
        <translation>Esporta gli ordini dal negozio in formato CSV, oppure indica che cosa significa ogni colonna.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Il file è vuoto.</translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>Non c’era nulla da importare.</translation>
    </message>
    <message>
        <source>Export it again and check that it has rows.</source>
        <translation>Esportalo di nuovo e controlla che contenga delle righe.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>Il file non si può scrivere in quel punto.</translation>
    </message>
    <message>
        <source>Nothing was exported; an older file of that name is still whole.</source>
        <translation>Non è stato esportato nulla; un eventuale file precedente con quel nome è rimasto intatto.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>Scegli un’altra cartella, oppure chiudi il programma che tiene aperto il file.</translation>
    </message>
    <message>
        <source>The reason is too short.</source>
        <translation>Il motivo è troppo breve.</translation>
    </message>
    <message>
        <source>Write a few words: you will be glad of them when you look back.</source>
        <translation>Scrivi qualche parola: ti sarà utile quando la rileggerai.</translation>
    </message>
    <message>
        <source>The staff note is too long.</source>
        <translation>La nota interna è troppo lunga.</translation>
    </message>
    <message numerus="yes">
        <source>Shorten it to %n characters.</source>
        <translation>
            <numerusform>Accorciala a %n carattere.</numerusform>
            <numerusform>Accorciala a %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file with public holidays cannot be read.</source>
        <translation>Un file con i giorni festivi non si può leggere.</translation>
    </message>
    <message>
        <source>Without it the business days would be counted wrongly, so nothing was started.</source>
        <translation>Senza, i giorni lavorativi sarebbero contati male: per questo non è stato avviato nulla.</translation>
    </message>
    <message>
        <source>Put the file right in the data folder’s “calendars”, or take it away to use the one that ships.</source>
        <translation>Correggi il file in «calendars» nella cartella dei dati, oppure toglilo per usare quello fornito con il programma.</translation>
    </message>
    <message>
        <source>This amount cannot be refunded.</source>
        <translation>Questo importo non si può rimborsare.</translation>
    </message>
    <message>
        <source>Write an amount above zero and not above what can still be refunded.</source>
        <translation>Scrivi un importo maggiore di zero e non superiore a quanto si può ancora rimborsare.</translation>
    </message>
    <message>
        <source>What you entered cannot be used.</source>
        <translation>Quello che hai inserito non si può usare.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Controllalo e riprova.</translation>
    </message>
    <message>
        <source>The shop step is still locked.</source>
        <translation>Il passo nel negozio è ancora bloccato.</translation>
    </message>
    <message>
        <source>If the shop’s order were cancelled first, the supplier could still ship the parcel.</source>
        <translation>Se si annullasse prima l’ordine nel negozio, il fornitore potrebbe comunque spedire il pacco.</translation>
    </message>
    <message>
        <source>Wait for the supplier’s yes, or go on without it and write down why.</source>
        <translation>Aspetta il sì del fornitore, oppure prosegui senza e scrivi perché.</translation>
    </message>
    <message>
        <source>This step does not fit where the case stands now.</source>
        <translation>Questo passo non corrisponde al punto in cui si trova la pratica.</translation>
    </message>
    <message>
        <source>The case has moved on in the meantime. Nothing was changed.</source>
        <translation>Nel frattempo la pratica è andata avanti. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>Look at the case again and go on from there.</source>
        <translation>Riguarda la pratica e riprendi da lì.</translation>
    </message>
    <message>
        <source>A request for this order is already under way.</source>
        <translation>Una richiesta per questo ordine è già in corso.</translation>
    </message>
    <message>
        <source>Nothing is ever done twice, so no second request was sent.</source>
        <translation>Nulla viene mai fatto due volte: non è stata inviata una seconda richiesta.</translation>
    </message>
    <message>
        <source>Wait until its outcome is known.</source>
        <translation>Aspetta che se ne conosca l’esito.</translation>
    </message>
    <message>
        <source>This request has already gone a step further.</source>
        <translation>Questa richiesta è già andata avanti.</translation>
    </message>
    <message>
        <source>It was too late to undo.</source>
        <translation>Era troppo tardi per tornare indietro.</translation>
    </message>
    <message>
        <source>The request has already gone to the shop and cannot be called back.</source>
        <translation>La richiesta è già partita verso il negozio e non si può richiamare.</translation>
    </message>
    <message>
        <source>Wait for the outcome, which will be shown here.</source>
        <translation>Aspetta l’esito: comparirà qui.</translation>
    </message>
    <message>
        <source>The order has changed on the shop since you filled in this page.</source>
        <translation>L’ordine nel negozio è cambiato da quando hai compilato questa pagina.</translation>
    </message>
    <message>
        <source>Nothing was cancelled and nothing was refunded.</source>
        <translation>Non è stato annullato né rimborsato nulla.</translation>
    </message>
    <message>
        <source>Look at the new figures, then confirm again.</source>
        <translation>Guarda i nuovi importi, poi conferma di nuovo.</translation>
    </message>
    <message>
        <source>The order cannot be cancelled on the shop as it is now.</source>
        <translation>Così com’è adesso, l’ordine non si può annullare nel negozio.</translation>
    </message>
    <message>
        <source>Remove what stands in the way on the shop, or refund the items instead.</source>
        <translation>Risolvi nel negozio ciò che lo impedisce, oppure rimborsa gli articoli.</translation>
    </message>
    <message>
        <source>This amount cannot be sent back to the way the customer paid.</source>
        <translation>Questo importo non si può restituire con il mezzo usato dal cliente per pagare.</translation>
    </message>
    <message>
        <source>Choose the whole refund or none, and give the amount back in another way.</source>
        <translation>Scegli il rimborso intero o nessuno, e restituisci l’importo in un altro modo.</translation>
    </message>
    <message>
        <source>The request never took effect: the shop shows no trace of it.</source>
        <translation>La richiesta non ha avuto effetto: nel negozio non ce n’è traccia.</translation>
    </message>
    <message>
        <source>The order was not cancelled by it, and no money moved.</source>
        <translation>L’ordine non è stato annullato e nessun denaro si è mosso.</translation>
    </message>
    <message>
        <source>You may confirm again.</source>
        <translation>Puoi confermare di nuovo.</translation>
    </message>
    <message>
        <source>This order’s shop is not connected.</source>
        <translation>Il negozio di questo ordine non è collegato.</translation>
    </message>
    <message>
        <source>Contrordine can show the order but cannot act on it.</source>
        <translation>Contrordine può mostrare l’ordine ma non agire su di esso.</translation>
    </message>
    <message>
        <source>%1 does not let this user refund money.</source>
        <translation>%1 non permette a questo utente di rimborsare denaro.</translation>
    </message>
    <message>
        <source>Ask the shop’s owner for the right to refund orders, then try again.</source>
        <translation>Chiedi al titolare del negozio il permesso di rimborsare gli ordini, poi riprova.</translation>
    </message>
    <message>
        <source>%1 found the question too large.</source>
        <translation>Per %1 la richiesta era troppo grande.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, please report it.</source>
        <translation>Riprova. Se succede ancora, segnalalo.</translation>
    </message>
    <message>
        <source>%1 understood the request and refused it.</source>
        <translation>%1 ha capito la richiesta e l’ha rifiutata.</translation>
    </message>
    <message>
        <source>It was not done.</source>
        <translation>Non è stata eseguita.</translation>
    </message>
    <message>
        <source>Read the platform’s own words, settle what they say, then try again.</source>
        <translation>Leggi le parole della piattaforma, risolvi quello che indicano e riprova.</translation>
    </message>
    <message>
        <source>%1 does not allow this with the present permissions.</source>
        <translation>%1 non lo consente con i permessi attuali.</translation>
    </message>
    <message>
        <source>The connection works, but a permission is missing.</source>
        <translation>Il collegamento funziona, ma manca un permesso.</translation>
    </message>
    <message>
        <source>%1 does not accept the app key or its secret.</source>
        <translation>%1 non accetta la chiave dell’app o il suo segreto.</translation>
    </message>
    <message>
        <source>Nothing can be read from there.</source>
        <translation>Da lì non si può leggere nulla.</translation>
    </message>
    <message>
        <source>Copy the app key and the secret again from %1’s developer page.</source>
        <translation>Copia di nuovo la chiave dell’app e il segreto dalla pagina sviluppatori di %1.</translation>
    </message>
    <message>
        <source>%1 does not accept your access key.</source>
        <translation>%1 non accetta la tua chiave di accesso.</translation>
    </message>
    <message>
        <source>It is wrong, expired or was withdrawn.</source>
        <translation>È sbagliata, scaduta o revocata.</translation>
    </message>
    <message>
        <source>%1 is receiving too many requests and asks us to wait.</source>
        <translation>%1 riceve troppe richieste e chiede di aspettare.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Non è andato perso nulla.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Aspetta un momento e riprova.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <extracomment>%1 is a time such as &quot;30 seconds&quot;</extracomment>
        <translation>Riprova tra %1.</translation>
    </message>
    <message>
        <source>The access key for %1 is missing.</source>
        <translation>Manca la chiave di accesso per %1.</translation>
    </message>
    <message>
        <source>Contrordine cannot connect without it.</source>
        <translation>Senza, Contrordine non può collegarsi.</translation>
    </message>
    <message>
        <source>%1 does not know this order.</source>
        <translation>%1 non conosce questo ordine.</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account.</source>
        <translation>È stato eliminato, oppure appartiene a un altro account.</translation>
    </message>
    <message>
        <source>Check the number and which account is connected.</source>
        <translation>Controlla il numero e quale account è collegato.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>Impossibile raggiungere %1.</translation>
    </message>
    <message>
        <source>Nothing was sent. What you see is what was read before.</source>
        <translation>Non è stato inviato nulla. Quello che vedi è ciò che era stato letto prima.</translation>
    </message>
    <message>
        <source>Check the internet connection and try again.</source>
        <translation>Controlla la connessione a Internet e riprova.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>What you see is what was read before.</source>
        <translation>Quello che vedi è ciò che era stato letto prima.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Riprova tra poco.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer came.</source>
        <translation>La connessione con %1 si è interrotta prima della risposta.</translation>
    </message>
    <message>
        <source>We do not know whether the request arrived.</source>
        <translation>Non sappiamo se la richiesta sia arrivata.</translation>
    </message>
    <message>
        <source>Read the order again before you do anything else.</source>
        <translation>Rileggi l’ordine prima di fare altro.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own.</source>
        <translation>%1 ha un problema interno.</translation>
    </message>
    <message>
        <source>It answered, but with a fault.</source>
        <translation>Ha risposto, ma con un errore.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Riprova tra qualche minuto.</translation>
    </message>
    <message>
        <source>%1 answered with something we do not understand.</source>
        <translation>%1 ha risposto qualcosa che non capiamo.</translation>
    </message>
    <message>
        <source>We would rather believe nothing than guess. What you see is what was read before.</source>
        <translation>Meglio non credere a nulla che tirare a indovinare. Quello che vedi è ciò che era stato letto prima.</translation>
    </message>
    <message>
        <source>Try again later. If it stays so, install the newest version.</source>
        <translation>Riprova più tardi. Se non cambia, installa la versione più recente.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>È stato interrotto.</translation>
    </message>
    <message>
        <source>What was done before that stays.</source>
        <translation>Quello che era già stato fatto resta.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Riavvialo quando vuoi.</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>La piattaforma</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>Three whole sentences in a row: what happened, what it means, what to do</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 In its own words: “%4”</source>
        <extracomment>Three whole sentences, then what the platform itself said, verbatim</extracomment>
        <translation>%1 %2 %3 Con parole sue: «%4»</translation>
    </message>
    <message>
        <source>Line %1: the order has no name.</source>
        <translation>Riga %1: l’ordine non ha un nome.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in column “%3” is not an amount.</source>
        <translation>Riga %1: «%2» nella colonna «%3» non è un importo.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in column “%3” is not a date.</source>
        <translation>Riga %1: «%2» nella colonna «%3» non è una data.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in column “%3” is not a supplier order number.</source>
        <translation>Riga %1: «%2» nella colonna «%3» non è un numero di ordine al fornitore.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in column “%3” is not a currency.</source>
        <translation>Riga %1: «%2» nella colonna «%3» non è una valuta.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in column “%3” is not a quantity.</source>
        <translation>Riga %1: «%2» nella colonna «%3» non è una quantità.</translation>
    </message>
    <message>
        <source>Line %1: it has fewer columns than the first line of the file.</source>
        <translation>Riga %1: ha meno colonne della prima riga del file.</translation>
    </message>
    <message>
        <source>Line %1: it could not be understood.</source>
        <translation>Riga %1: non si è potuta interpretare.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in column “%3” could not be understood.</source>
        <translation>Riga %1: «%2» nella colonna «%3» non si è potuto interpretare.</translation>
    </message>
    <message>
        <source>A supplier order was found that may belong to this order.</source>
        <translation>È stato trovato un ordine al fornitore che potrebbe essere di questo ordine.</translation>
    </message>
    <message>
        <source>If it does and the shop’s order were cancelled first, the parcel could still be shipped.</source>
        <translation>Se lo è e annulli prima l’ordine nel negozio, il pacco può partire lo stesso.</translation>
    </message>
    <message>
        <source>Close this window and say whether it belongs: yes or no.</source>
        <translation>Chiudi questa finestra e di’ se è il suo: sì o no.</translation>
    </message>
    <message>
        <source>Another case of this order is still open.</source>
        <translation>Per questo ordine c’è ancora un’altra pratica aperta.</translation>
    </message>
    <message>
        <source>Nothing was sent: two cases at once could give the same money back twice.</source>
        <translation>Non è stato inviato nulla: con due pratiche insieme gli stessi soldi potrebbero tornare due volte.</translation>
    </message>
    <message>
        <source>Finish or end the open case first, then come back here.</source>
        <translation>Prima concludi o chiudi la pratica aperta, poi torna qui.</translation>
    </message>
    <message>
        <source>There is nothing that could be refunded.</source>
        <translation>Non c’è nulla da rimborsare.</translation>
    </message>
    <message>
        <source>Nothing was paid, or everything has been given back already.</source>
        <translation>Non è stato pagato nulla, oppure è già stato restituito tutto.</translation>
    </message>
    <message>
        <source>Look at the order’s page on the shop if you think otherwise.</source>
        <translation>Se non ti torna, guarda la pagina dell’ordine nel negozio.</translation>
    </message>
    <message>
        <source>A line of the file with all your orders could not be read.</source>
        <translation>Una riga del file con tutti i tuoi ordini non si è potuta leggere.</translation>
    </message>
    <message>
        <source>An item or a payment of one order may be missing from what you see.</source>
        <translation>In quello che vedi può mancare un articolo o un pagamento di un ordine.</translation>
    </message>
    <message>
        <source>Before you cancel or refund, the order is read again, and then it is whole.</source>
        <translation>Prima di annullare o rimborsare l’ordine viene riletto, e allora è completo.</translation>
    </message>
    <message>
        <source>There is no fulfillment that Contrordine could take back.</source>
        <translation>Non c’è nessuna evasione che Contrordine possa ritirare.</translation>
    </message>
    <message>
        <source>It has been taken back already, or the app lacks the permission for it.</source>
        <translation>È già stata ritirata, oppure all’app manca l’autorizzazione.</translation>
    </message>
    <message>
        <source>Look at the order’s page on the shop.</source>
        <translation>Guarda la pagina dell’ordine nel negozio.</translation>
    </message>
    <message>
        <source>Whoever ships has accepted the order in the meantime.</source>
        <translation>Nel frattempo chi spedisce ha accettato l’ordine.</translation>
    </message>
    <message>
        <source>The request can no longer be called back just like that.</source>
        <translation>La richiesta non si può più ritirare da soli.</translation>
    </message>
    <message>
        <source>Ask the fulfillment service to stop.</source>
        <translation>Chiedi al servizio logistico di fermarsi.</translation>
    </message>
    <message>
        <source>The order is marked as in progress on the shop.</source>
        <translation>Nel negozio l’ordine è segnato come in lavorazione.</translation>
    </message>
    <message>
        <source>Only by hand can that be taken back.</source>
        <translation>Si può tornare indietro solo a mano.</translation>
    </message>
    <message>
        <source>Open the order on the shop, mark it as unfulfilled, then come back here.</source>
        <translation>Apri l’ordine nel negozio, segnalo come inevaso e torna qui.</translation>
    </message>
    <message>
        <source>This kind of file cannot be used as evidence.</source>
        <translation>Questo tipo di file non può servire da prova.</translation>
    </message>
    <message>
        <source>It was not added.</source>
        <translation>Non è stato aggiunto.</translation>
    </message>
    <message>
        <source>Take a picture (JPEG, PNG), a video (MP4, MOV) or a PDF.</source>
        <translation>Usa un’immagine (JPEG, PNG), un video (MP4, MOV) o un PDF.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Questo file è troppo grande.</translation>
    </message>
    <message>
        <source>Pictures and PDF may have 20 MB, videos 200 MB: make it smaller.</source>
        <translation>Le immagini e i PDF possono avere 20 MB, i video 200 MB: riducilo.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be shown.</source>
        <translation>Questa immagine è danneggiata e non si può mostrare.</translation>
    </message>
    <message>
        <source>Open it and save it anew, or take another one.</source>
        <translation>Aprila e salvala di nuovo, oppure usane un’altra.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Questo file è vuoto.</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>Usane un altro.</translation>
    </message>
    <message>
        <source>This file cannot be read any more.</source>
        <translation>Questo file non si può più leggere.</translation>
    </message>
    <message>
        <source>It was moved or taken away.</source>
        <translation>È stato spostato o tolto.</translation>
    </message>
    <message>
        <source>Add it anew.</source>
        <translation>Aggiungilo di nuovo.</translation>
    </message>
    <message>
        <source>This moment cannot be right.</source>
        <translation>Questo momento non può essere giusto.</translation>
    </message>
    <message>
        <source>Choose one that fits: what has happened lies in the past, what is waited for does not.</source>
        <translation>Scegline uno plausibile: ciò che è successo sta nel passato, ciò che si aspetta no.</translation>
    </message>
    <message>
        <source>This supplier order is not linked to the order any more.</source>
        <translation>Questo ordine al fornitore non è più collegato all’ordine.</translation>
    </message>
    <message>
        <source>Link it again, or look at the right order.</source>
        <translation>Collegalo di nuovo oppure guarda l’ordine giusto.</translation>
    </message>
    <message>
        <source>The store credit would already have expired.</source>
        <translation>Il credito del negozio sarebbe già scaduto.</translation>
    </message>
    <message>
        <source>Choose a day that is still to come, or none.</source>
        <translation>Scegli un giorno che deve ancora venire, oppure nessuno.</translation>
    </message>
    <message>
        <source>This file is not a statement that Contrordine knows.</source>
        <translation>Questo file non è un estratto conto che Contrordine conosce.</translation>
    </message>
    <message>
        <source>Nothing was read from it.</source>
        <translation>Non ne è stato letto nulla.</translation>
    </message>
    <message>
        <source>Download the statement from your bank again, as CSV or OFX.</source>
        <translation>Scarica di nuovo l’estratto conto dalla tua banca, in CSV o OFX.</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>Quel momento è già passato.</translation>
    </message>
    <message>
        <source>Choose one that is still to come.</source>
        <translation>Scegline uno che deve ancora venire.</translation>
    </message>
    <message>
        <source>This address holds no authorization.</source>
        <translation>Questo indirizzo non contiene un’autorizzazione.</translation>
    </message>
    <message>
        <source>Say yes on %1’s page first, then copy the whole address of the page you arrive at.</source>
        <translation>Prima acconsenti sulla pagina di %1, poi copia l’indirizzo completo della pagina a cui arrivi.</translation>
    </message>
    <message>
        <source>This address belongs to another authorization.</source>
        <translation>Questo indirizzo appartiene a un’altra autorizzazione.</translation>
    </message>
    <message>
        <source>Start the authorization again and use the page that opens then.</source>
        <translation>Ripeti l’autorizzazione e usa la pagina che si apre allora.</translation>
    </message>
    <message>
        <source>Connect the shop with File → Connections, or cancel the order in the shop’s own admin.</source>
        <translation>Collega il negozio con File → Collegamenti, oppure annulla l’ordine nel pannello del negozio.</translation>
    </message>
    <message>
        <source>The app is not installed on this shop.</source>
        <translation>L’app non è installata in questo negozio.</translation>
    </message>
    <message>
        <source>%1 gives out keys only for an app that the shop has installed.</source>
        <translation>%1 rilascia chiavi solo per un’app che il negozio ha installato.</translation>
    </message>
    <message>
        <source>In the Dev Dashboard, release a version of the app and install it on the shop, then check again. For an older app made in the shop’s settings, paste its access token instead.</source>
        <translation>Nel Dev Dashboard pubblica una versione dell’app e installala nel negozio, poi verifica di nuovo. Per un’app meno recente creata nelle impostazioni del negozio, incolla invece il suo token di accesso.</translation>
    </message>
    <message>
        <source>The app and the shop belong to different organizations.</source>
        <translation>L’app e il negozio appartengono a organizzazioni diverse.</translation>
    </message>
    <message>
        <source>%1 lets an app into shops of its own organization only.</source>
        <translation>%1 fa entrare un’app solo nei negozi della sua stessa organizzazione.</translation>
    </message>
    <message>
        <source>Make the app in the organization that the shop belongs to, and enter its client ID and secret.</source>
        <translation>Crea l’app nell’organizzazione a cui appartiene il negozio e inserisci il suo ID client e il segreto.</translation>
    </message>
    <message>
        <source>%1 does not know this client ID, or the secret is not its own.</source>
        <translation>%1 non conosce questo ID client, oppure il segreto non è il suo.</translation>
    </message>
    <message>
        <source>No key was given out, so nothing can be read.</source>
        <translation>Non è stata rilasciata nessuna chiave, quindi non si può leggere nulla.</translation>
    </message>
    <message>
        <source>Copy the client ID and the client secret again from the app’s settings. A secret that was renewed there ends the one before.</source>
        <translation>Copia di nuovo l’ID client e il segreto dalle impostazioni dell’app. Un segreto rinnovato lì fa scadere quello di prima.</translation>
    </message>
    <message>
        <source>This key opens another shop: %1.</source>
        <extracomment>%1 is a shop&apos;s address</extracomment>
        <translation>Questa chiave apre un altro negozio: %1.</translation>
    </message>
    <message>
        <source>So that no order of one shop is taken for the other’s, nothing is read or sent.</source>
        <translation>Perché nessun ordine di un negozio sia preso per uno dell’altro, non si legge e non si invia nulla.</translation>
    </message>
    <message>
        <source>Enter the key that belongs to this shop, or connect the other shop by its own address.</source>
        <translation>Inserisci la chiave di questo negozio, oppure collega l’altro negozio con il suo indirizzo.</translation>
    </message>
    <message>
        <source>The shop has another address now: %1.</source>
        <extracomment>%1 is a shop&apos;s new address</extracomment>
        <translation>Il negozio ora ha un altro indirizzo: %1.</translation>
    </message>
    <message>
        <source>Until you confirm it nothing is read or sent there.</source>
        <translation>Finché non lo confermi, lì non si legge e non si invia nulla.</translation>
    </message>
    <message>
        <source>Open File → Connections and choose “Use the new address”.</source>
        <translation>Apri File → Collegamenti e scegli «Usa il nuovo indirizzo».</translation>
    </message>
    <message>
        <source>There is no shop at this address.</source>
        <translation>A questo indirizzo non c’è nessun negozio.</translation>
    </message>
    <message>
        <source>It was closed, or the address is not written rightly.</source>
        <translation>È stato chiuso, oppure l’indirizzo non è scritto bene.</translation>
    </message>
    <message>
        <source>Compare it with the address in the shop’s own admin.</source>
        <translation>Confrontalo con l’indirizzo nel pannello del negozio.</translation>
    </message>
    <message>
        <source>The shop is frozen: its %1 bill is unpaid.</source>
        <translation>Il negozio è congelato: la fattura di %1 non è pagata.</translation>
    </message>
    <message>
        <source>Nothing can be read or changed there until it is paid.</source>
        <translation>Finché non viene pagata, lì non si può leggere né cambiare nulla.</translation>
    </message>
    <message>
        <source>Settle the bill in the shop’s admin; Contrordine goes on by itself then.</source>
        <translation>Salda la fattura nel pannello del negozio; poi Contrordine riprende da solo.</translation>
    </message>
    <message>
        <source>%1 has locked the shop.</source>
        <translation>%1 ha bloccato il negozio.</translation>
    </message>
    <message>
        <source>Nothing can be read or changed there while it is locked.</source>
        <translation>Finché è bloccato, lì non si può leggere né cambiare nulla.</translation>
    </message>
    <message>
        <source>Open the shop’s admin: it says why, and whom to write to.</source>
        <translation>Apri il pannello del negozio: dice perché e a chi scrivere.</translation>
    </message>
    <message>
        <source>%1 does not accept your access key any more.</source>
        <translation>%1 non accetta più la tua chiave di accesso.</translation>
    </message>
    <message>
        <source>It was withdrawn, or the app was uninstalled from the shop.</source>
        <translation>È stata revocata, oppure l’app è stata disinstallata dal negozio.</translation>
    </message>
    <message>
        <source>Install the app again if it is gone, then replace the key under File → Connections.</source>
        <translation>Reinstalla l’app se non c’è più, poi sostituisci la chiave in File → Collegamenti.</translation>
    </message>
    <message>
        <source>The access was refused on %1’s page.</source>
        <translation>L’accesso è stato rifiutato sulla pagina di %1.</translation>
    </message>
    <message>
        <source>Start the authorization again and say yes there.</source>
        <translation>Ripeti l’autorizzazione e lì acconsenti.</translation>
    </message>
    <message>
        <source>The authorization came too late or was used before.</source>
        <translation>L’autorizzazione è arrivata troppo tardi o era già stata usata.</translation>
    </message>
    <message>
        <source>%1 accepts it once, within three minutes.</source>
        <translation>%1 la accetta una volta sola, entro tre minuti.</translation>
    </message>
    <message>
        <source>Start the authorization again.</source>
        <translation>Ripeti l’autorizzazione.</translation>
    </message>
    <message>
        <source>Give the app the permissions named under File → Connections, then check again.</source>
        <translation>Dai all’app i permessi indicati in File → Collegamenti, poi verifica di nuovo.</translation>
    </message>
    <message>
        <source>The access to %1 has ended.</source>
        <translation>L’accesso a %1 è scaduto.</translation>
    </message>
    <message>
        <source>Your orders there can no longer be read; what was read stays.</source>
        <translation>I tuoi ordini lì non si possono più leggere; ciò che è stato letto resta.</translation>
    </message>
    <message>
        <source>Authorize again: File → Connections → %1.</source>
        <translation>Autorizza di nuovo: File → Collegamenti → %1.</translation>
    </message>
    <message>
        <source>Replace it under File → Connections.</source>
        <translation>Sostituiscila in File → Collegamenti.</translation>
    </message>
    <message>
        <source>Enter it under File → Connections.</source>
        <translation>Inseriscila in File → Collegamenti.</translation>
    </message>
    <message>
        <source>Another program uses the address that the browser should come back to.</source>
        <translation>Un altro programma usa l’indirizzo a cui il browser dovrebbe tornare.</translation>
    </message>
    <message>
        <source>The authorization was not started.</source>
        <translation>L’autorizzazione non è stata avviata.</translation>
    </message>
    <message>
        <source>Close that program, or enter another callback address here and in the app’s settings.</source>
        <translation>Chiudi quel programma, oppure inserisci un altro indirizzo di ritorno qui e nelle impostazioni dell’app.</translation>
    </message>
    <message>
        <source>No answer came from the browser.</source>
        <translation>Dal browser non è arrivata nessuna risposta.</translation>
    </message>
    <message>
        <source>Start the authorization again, or paste the address of the page you arrive at.</source>
        <translation>Ripeti l’autorizzazione, oppure incolla l’indirizzo della pagina a cui arrivi.</translation>
    </message>
    <message>
        <source>%1 sends us to another address.</source>
        <translation>%1 ci rimanda a un altro indirizzo.</translation>
    </message>
    <message>
        <source>Your key was not sent there. The shop may have been renamed.</source>
        <translation>La tua chiave non è stata inviata lì. Forse il negozio ha cambiato nome.</translation>
    </message>
    <message>
        <source>Look at the shop’s address in its admin and connect it by that address.</source>
        <translation>Guarda l’indirizzo del negozio nel suo pannello e collegalo con quello.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Il file è troppo grande.</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Non è stato letto nulla.</translation>
    </message>
    <message>
        <source>Save fewer messages into one file, at most 64 MB.</source>
        <translation>Salva meno messaggi in un solo file, al massimo 64 MB.</translation>
    </message>
    <message>
        <source>There is no mail in this file.</source>
        <translation>In questo file non c’è nessuna e-mail.</translation>
    </message>
    <message>
        <source>Save the message as .eml, or the folder as mbox, and open that file.</source>
        <translation>Salva il messaggio come .eml, o la cartella come mbox, e apri quel file.</translation>
    </message>
    <message>
        <source>Line %1: there is no order “%2” here, so nothing was linked.</source>
        <translation>Riga %1: qui non c’è nessun ordine “%2”, quindi non è stato abbinato nulla.</translation>
    </message>
    <message>
        <source>A workbook cannot hold so many rows.</source>
        <translation>Una cartella di lavoro non può contenere così tante righe.</translation>
    </message>
    <message>
        <source>Export as CSV, or choose a view with fewer orders.</source>
        <translation>Esporta in CSV, oppure scegli una vista con meno ordini.</translation>
    </message>
    <message>
        <source>There are no exchange rates in this file.</source>
        <translation>In questo file non ci sono tassi di cambio.</translation>
    </message>
    <message>
        <source>Take the European Central Bank’s eurofxref.csv, or a table with the columns date, from, to and rate.</source>
        <translation>Prendi l’eurofxref.csv della Banca centrale europea, o una tabella con le colonne date, from, to e rate.</translation>
    </message>
    <message>
        <source>This is not an exchange rate.</source>
        <translation>Questo non è un tasso di cambio.</translation>
    </message>
    <message>
        <source>Write how much one unit is worth, and a day that is not still to come.</source>
        <translation>Scrivi quanto vale un’unità, e un giorno che non deve ancora venire.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in column “%3” is not an exchange rate.</source>
        <translation>Riga %1: «%2» nella colonna «%3» non è un tasso di cambio.</translation>
    </message>
</context>
<context>
    <name>Guides</name>
    <message>
        <source>Refund items</source>
        <translation>Rimborsa articoli</translation>
    </message>
    <message>
        <source>%1 · %2 can still be refunded</source>
        <comment>an order and an amount</comment>
        <translation>%1 · si possono ancora rimborsare %2</translation>
    </message>
    <message>
        <source>Open the order’s page on the shop.</source>
        <translation>Apri la pagina dell’ordine nel negozio.</translation>
    </message>
    <message>
        <source>Choose “Refund”, then the items, or type an amount: a partial refund is often the fair and cheap way.</source>
        <translation>Scegli «Rimborsa», poi gli articoli, oppure scrivi un importo: un rimborso parziale è spesso la soluzione più equa ed economica.</translation>
    </message>
    <message>
        <source>If the parcel has left and does not come back, do not restock the items.</source>
        <translation>Se il pacco è partito e non torna, non rimettere gli articoli a magazzino.</translation>
    </message>
    <message>
        <source>Confirm on the shop. Contrordine sees the refund the next time it synchronizes.</source>
        <translation>Conferma nel negozio. Contrordine vedrà il rimborso alla prossima sincronizzazione.</translation>
    </message>
    <message>
        <source>What the supplier does not give back comes out of your own pocket.</source>
        <translation>Quello che il fornitore non restituisce esce dalle tue tasche.</translation>
    </message>
    <message>
        <source>The supplier does not give this back by itself: %1. Whatever you refund of it comes out of your own pocket.</source>
        <extracomment>%1 is one amount, or several of different currencies: &quot;12,40 €&quot;</extracomment>
        <translation>Il fornitore non te lo restituisce da solo: %1. Quello che ne rimborsi lo paghi di tasca tua.</translation>
    </message>
    <message>
        <source>Open the order’s page</source>
        <translation>Apri la pagina dell’ordine</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>Please cancel</source>
        <translation>Richiesta di annullamento</translation>
    </message>
    <message>
        <source>Tracking number, please</source>
        <translation>Richiesta del numero di tracciamento</translation>
    </message>
    <message>
        <source>Tracking number, after a refusal</source>
        <translation>Numero di tracciamento dopo un rifiuto</translation>
    </message>
    <message>
        <source>Statement of a dispute</source>
        <translation>Dichiarazione per una controversia</translation>
    </message>
    <message>
        <source>Questions about their policy</source>
        <translation>Domande sulla loro politica</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Ordine annullato</translation>
    </message>
    <message>
        <source>Too late to cancel</source>
        <translation>Troppo tardi per annullare</translation>
    </message>
    <message>
        <source>Offer of a partial refund</source>
        <translation>Offerta di un rimborso parziale</translation>
    </message>
    <message>
        <source>Refund on its way</source>
        <translation>Rimborso in arrivo</translation>
    </message>
    <message>
        <source>Photos, please</source>
        <translation>Richiesta di foto</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Cinese</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Nome del cliente</translation>
    </message>
    <message>
        <source>Order number on the shop</source>
        <translation>Numero dell’ordine sul negozio</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Data dell’ordine</translation>
    </message>
    <message>
        <source>Items ordered</source>
        <translation>Articoli ordinati</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Nome del tuo negozio</translation>
    </message>
    <message>
        <source>Your e-mail for customers</source>
        <translation>La tua e-mail per i clienti</translation>
    </message>
    <message>
        <source>Amount refunded</source>
        <translation>Importo rimborsato</translation>
    </message>
    <message>
        <source>Amount offered</source>
        <translation>Importo offerto</translation>
    </message>
    <message>
        <source>Days until the refund</source>
        <translation>Giorni per il rimborso</translation>
    </message>
    <message>
        <source>Days to ask for a return</source>
        <translation>Giorni per chiedere il reso</translation>
    </message>
    <message>
        <source>What the photos should show</source>
        <translation>Che cosa devono mostrare le foto</translation>
    </message>
    <message>
        <source>Supplier’s name</source>
        <translation>Nome del fornitore</translation>
    </message>
    <message>
        <source>Supplier order number</source>
        <translation>Numero dell’ordine al fornitore</translation>
    </message>
    <message>
        <source>Reason of the cancellation</source>
        <translation>Motivo dell’annullamento</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Numero di tracciamento</translation>
    </message>
    <message>
        <source>Days to give the tracking number</source>
        <translation>Giorni per dare il numero di tracciamento</translation>
    </message>
    <message>
        <source>What was bought and paid</source>
        <translation>Che cosa è stato comprato e pagato</translation>
    </message>
    <message>
        <source>What was asked and answered</source>
        <translation>Che cosa è stato chiesto e risposto</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Che cosa non va</translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation>Che cosa chiedi</translation>
    </message>
    <message>
        <source>This is no placeholder: %1. Correct it, or the message cannot be sent.</source>
        <extracomment>%1 is what was typed, like {ordre}</extracomment>
        <translation>Questo non è un segnaposto: %1. Correggilo, altrimenti il messaggio non si può inviare.</translation>
    </message>
    <message>
        <source>Still missing: %1. It can be copied once this is filled in.</source>
        <extracomment>%1 is a list of values that are not known: &quot;Amount offered, Supplier&apos;s name&quot;</extracomment>
        <translation>Manca ancora: %1. Potrai copiare il messaggio dopo averlo completato.</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>The browser did not open</source>
        <translation>Il browser non si è aperto</translation>
    </message>
    <message>
        <source>The browser did not open. Copy the address and paste it there yourself.</source>
        <translation>Il browser non si è aperto. Copia l’indirizzo e incollalo tu nel browser.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copia l’indirizzo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>PairFacts</name>
    <message>
        <source>Money</source>
        <translation>Soldi</translation>
    </message>
    <message>
        <source>Received from the customer</source>
        <translation>Incassato dal cliente</translation>
    </message>
    <message>
        <source>Already refunded</source>
        <translation>Già rimborsato</translation>
    </message>
    <message>
        <source>Paid to the supplier</source>
        <translation>Pagato al fornitore</translation>
    </message>
    <message>
        <source>Comes back from the supplier</source>
        <translation>Torna dal fornitore</translation>
    </message>
    <message>
        <source>%1, to be confirmed</source>
        <translation>%1, da confermare</translation>
    </message>
    <message>
        <source>Lost if you refund everything</source>
        <translation>Se rimborsi tutto, perdi</translation>
    </message>
    <message>
        <source>Out of your own pocket</source>
        <translation>Di tasca tua</translation>
    </message>
    <message>
        <source>The cost of a supplier order is not known yet.</source>
        <translation>Il costo di un ordine al fornitore non è ancora noto.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>an item of an order; %1 is how many, %2 its name</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 each</source>
        <extracomment>%1 is the price of one piece</extracomment>
        <translation>%1 l’uno</translation>
    </message>
    <message numerus="yes">
        <source>%n refunded or removed</source>
        <translation>
            <numerusform>%n rimborsato o rimosso</numerusform>
            <numerusform>%n rimborsati o rimossi</numerusform>
        </translation>
    </message>
    <message>
        <source>Supplier orders</source>
        <comment>heading</comment>
        <translation>Ordini ai fornitori</translation>
    </message>
    <message>
        <source>linked by: %1</source>
        <extracomment>%1 says where the link was found: the order&apos;s note, your own hand, …</extracomment>
        <translation>abbinamento: %1</translation>
    </message>
    <message>
        <source>%1 was replaced by %2</source>
        <extracomment>%1 and %2 are supplier order numbers</extracomment>
        <translation>%1 è stato sostituito da %2</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>Luogo sconosciuto</translation>
    </message>
    <message>
        <source>Shipping, %1: %2</source>
        <extracomment>%1 is a place that ships, %2 how far it is: &quot;requested, not accepted yet&quot;</extracomment>
        <translation>Spedizione, %1: %2</translation>
    </message>
    <message>
        <source>Return %1: %2, %3</source>
        <extracomment>%1 is the name of a return, %2 how far it is: &quot;open&quot;, %3 &quot;2 items&quot;</extracomment>
        <translation>Reso %1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n articolo</numerusform>
            <numerusform>%n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <extracomment>%1 is a list of tags</extracomment>
        <translation>Etichette: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>%1 is what the merchant or the customer wrote</extracomment>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>On the shop</source>
        <comment>heading</comment>
        <translation>Nel negozio</translation>
    </message>
    <message>
        <source>About this supplier…</source>
        <translation>Su questo fornitore…</translation>
    </message>
    <message>
        <source>Cost at the supplier</source>
        <translation>Costo al fornitore</translation>
    </message>
    <message>
        <source>May come back from the supplier</source>
        <extracomment>%1 is an amount; said of money that may come back</extracomment>
        <translation>Potrebbero tornare dal fornitore</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>al massimo %1</translation>
    </message>
    <message>
        <source>Comes back if the supplier agrees</source>
        <translation>Se il fornitore accetta, tornano</translation>
    </message>
    <message>
        <source>Out of your own pocket if it ships</source>
        <translation>Se spedisce, di tasca tua</translation>
    </message>
    <message>
        <source>tracking %1: %2</source>
        <extracomment>%1 is the number of a parcel, %2 where it is: &quot;on its way&quot;</extracomment>
        <translation>tracciamento %1: %2</translation>
    </message>
</context>
<context>
    <name>PairText</name>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdetto</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino a</translation>
    </message>
    <message>
        <source>Supplier order</source>
        <translation>Ordine al fornitore</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pagamento</translation>
    </message>
    <message>
        <source>Fulfillment</source>
        <translation>Evasione</translation>
    </message>
    <message>
        <source>Business days left</source>
        <translation>Giorni lavorativi rimasti</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Cost currency</source>
        <translation>Valuta del costo</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prossimo passo</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Letto il</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Negozio</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Not as described</source>
        <translation>Non conforme alla descrizione</translation>
    </message>
    <message>
        <source>Wrong or faulty item</source>
        <translation>Articolo sbagliato o difettoso</translation>
    </message>
    <message>
        <source>Damaged on the way</source>
        <translation>Danneggiato nel trasporto</translation>
    </message>
    <message>
        <source>Parcel not arrived</source>
        <translation>Pacco non arrivato</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>Taglia sbagliata</translation>
    </message>
    <message>
        <source>Change of mind</source>
        <translation>Ripensamento</translation>
    </message>
    <message>
        <source>Hygiene: sealed goods, once opened</source>
        <translation>Igiene: articoli sigillati, una volta aperti</translation>
    </message>
    <message>
        <source>Personalized or made to measure</source>
        <translation>Personalizzato o su misura</translation>
    </message>
    <message>
        <source>What spoils or expires quickly</source>
        <translation>Ciò che si deteriora o scade in fretta</translation>
    </message>
    <message>
        <source>Sealed audio, video and software, once opened</source>
        <translation>Audio, video e software sigillati, una volta aperti</translation>
    </message>
    <message>
        <source>Downloads, once begun</source>
        <translation>Download, una volta iniziati</translation>
    </message>
    <message>
        <source>Sale items</source>
        <translation>Articoli in saldo</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Buoni regalo</translation>
    </message>
    <message>
        <source>The customer, always</source>
        <translation>Sempre il cliente</translation>
    </message>
    <message>
        <source>The customer; you, if the item is wrong or faulty</source>
        <translation>Il cliente; tu, se l’articolo è sbagliato o difettoso</translation>
    </message>
    <message>
        <source>You, always</source>
        <translation>Sempre tu</translation>
    </message>
    <message>
        <source>No address on the page: instructions come by e-mail</source>
        <translation>Nessun indirizzo: istruzioni per e-mail</translation>
    </message>
    <message>
        <source>To a PO box</source>
        <translation>A una casella postale</translation>
    </message>
    <message>
        <source>To my physical shop</source>
        <translation>Al mio negozio fisico</translation>
    </message>
    <message>
        <source>The way the customer paid</source>
        <translation>Come il cliente ha pagato</translation>
    </message>
    <message>
        <source>The customer chooses: as paid, or store credit</source>
        <translation>Sceglie il cliente: come ha pagato, o credito</translation>
    </message>
    <message>
        <source>Store credit only</source>
        <translation>Solo credito nel negozio</translation>
    </message>
    <message>
        <source>Change of mind: EU consumers may withdraw within 14 days without a reason (Directive 2011/83/EU, art. 9; art. 52 Codice del consumo).</source>
        <translation>Ripensamento: i consumatori UE possono recedere entro 14 giorni senza motivo (direttiva 2011/83/UE, art. 9; art. 52 Codice del consumo).</translation>
    </message>
    <message numerus="yes">
        <source>%n days to return: EU consumers have 14 (Directive 2011/83/EU, art. 9; art. 52 Codice del consumo).</source>
        <extracomment>%n is the number of days that the merchant chose</extracomment>
        <translation>
            <numerusform>%n giorno per il reso: i consumatori UE ne hanno 14 (direttiva 2011/83/UE, art. 9; art. 52 Codice del consumo).</numerusform>
            <numerusform>%n giorni per il reso: i consumatori UE ne hanno 14 (direttiva 2011/83/UE, art. 9; art. 52 Codice del consumo).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days to send the goods: EU consumers have 14 (Directive 2011/83/EU, art. 14; art. 57 Codice del consumo).</source>
        <translation>
            <numerusform>%n giorno per rispedire la merce: i consumatori UE ne hanno 14 (direttiva 2011/83/UE, art. 14; art. 57 Codice del consumo).</numerusform>
            <numerusform>%n giorni per rispedire la merce: i consumatori UE ne hanno 14 (direttiva 2011/83/UE, art. 14; art. 57 Codice del consumo).</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong, faulty, damaged or lost goods: the law makes you answer for them whatever the page says (Directive (EU) 2019/771; artt. 61 and 129 ff. Codice del consumo).</source>
        <translation>Merce sbagliata, difettosa, danneggiata o persa: per legge ne rispondi tu, qualunque cosa dica la pagina (direttiva (UE) 2019/771; artt. 61 e 129 ss. Codice del consumo).</translation>
    </message>
    <message>
        <source>Who pays for the return of faulty goods: you do (Directive (EU) 2019/771, art. 14; art. 135-ter Codice del consumo).</source>
        <translation>Chi paga il reso della merce difettosa: tu (direttiva (UE) 2019/771, art. 14; art. 135-ter Codice del consumo).</translation>
    </message>
    <message>
        <source>Store credit only: EU consumers get their money the way they paid, unless they choose otherwise (Directive 2011/83/EU, art. 13; art. 56 Codice del consumo).</source>
        <translation>Solo credito nel negozio: i consumatori UE riavono il denaro come l’hanno pagato, salvo che scelgano altrimenti (direttiva 2011/83/UE, art. 13; art. 56 Codice del consumo).</translation>
    </message>
    <message numerus="yes">
        <source>%n days to refund: at most 14 (Directive 2011/83/EU, art. 13; art. 56 Codice del consumo).</source>
        <translation>
            <numerusform>%n giorno per il rimborso: al massimo 14 (direttiva 2011/83/UE, art. 13; art. 56 Codice del consumo).</numerusform>
            <numerusform>%n giorni per il rimborso: al massimo 14 (direttiva 2011/83/UE, art. 13; art. 56 Codice del consumo).</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery kept: whoever withdraws gets standard delivery back too (Directive 2011/83/EU, art. 13; art. 56 Codice del consumo).</source>
        <translation>Consegna trattenuta: chi recede ha diritto anche al rimborso della consegna standard (direttiva 2011/83/UE, art. 13; art. 56 Codice del consumo).</translation>
    </message>
    <message>
        <source>Sale items or gift cards: the law knows no such exception (Directive 2011/83/EU, art. 16; art. 59 Codice del consumo).</source>
        <translation>Articoli in saldo o buoni regalo: la legge non prevede questa eccezione (direttiva 2011/83/UE, art. 16; art. 59 Codice del consumo).</translation>
    </message>
    <message>
        <source>Type the e-mail that customers write to.</source>
        <translation>Scrivi l’e-mail a cui si rivolgono i clienti.</translation>
    </message>
    <message>
        <source>The e-mail is not an address that can be written to.</source>
        <translation>L’e-mail non è un indirizzo a cui si può scrivere.</translation>
    </message>
    <message>
        <source>Type the name of your shop.</source>
        <translation>Scrivi il nome del tuo negozio.</translation>
    </message>
    <message>
        <source>Choose at least one reason that you accept.</source>
        <translation>Scegli almeno un motivo che accetti.</translation>
    </message>
    <message>
        <source>Type the address that goods are sent back to.</source>
        <translation>Scrivi l’indirizzo a cui si spedisce il reso.</translation>
    </message>
    <message>
        <source>This is no legal advice: in doubt ask somebody who knows the law of the countries you sell to. Beside this page, a shop that sells to EU consumers needs a button to withdraw from the purchase on its site since 19 June 2026 (Directive (EU) 2023/2673).</source>
        <translation>Questa non è una consulenza legale: nel dubbio chiedi a chi conosce la legge dei Paesi in cui vendi. Oltre a questa pagina, dal 19 giugno 2026 un negozio che vende a consumatori dell’UE deve avere sul sito un pulsante per recedere dall’acquisto (direttiva (UE) 2023/2673).</translation>
    </message>
    <message>
        <source>The file cannot be read: it is no JSON from character %1 on.</source>
        <extracomment>%1 is a number of characters</extracomment>
        <translation>Il file non si può leggere: dal carattere %1 in poi non è JSON.</translation>
    </message>
    <message>
        <source>The file holds no policies of Contrordine.</source>
        <translation>Nel file non ci sono politiche di Contrordine.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of Contrordine. Update the program first.</source>
        <translation>Il file è stato scritto da una versione più recente di Contrordine. Prima aggiorna il programma.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Il file è troppo grande.</translation>
    </message>
    <message>
        <source>Nothing was imported: at %1 something is missing.</source>
        <extracomment>in the sentences that follow, %1 is a place in a file, like /templates/2/language</extracomment>
        <translation>Non è stato importato nulla: in %1 manca qualcosa.</translation>
    </message>
    <message>
        <source>Nothing was imported: %1 does not belong in such a file.</source>
        <translation>Non è stato importato nulla: %1 non c’entra con un file come questo.</translation>
    </message>
    <message>
        <source>Nothing was imported: at %1 stands a value of the wrong kind.</source>
        <translation>Non è stato importato nulla: in %1 c’è un valore del tipo sbagliato.</translation>
    </message>
    <message>
        <source>Nothing was imported: at %1 stands a number too small or too great, or a text too long.</source>
        <translation>Non è stato importato nulla: in %1 c’è un numero troppo piccolo o troppo grande, o un testo troppo lungo.</translation>
    </message>
    <message>
        <source>Nothing was imported: at %1 stands a word that means nothing there.</source>
        <translation>Non è stato importato nulla: in %1 c’è una parola che lì non significa nulla.</translation>
    </message>
    <message>
        <source>Nothing was imported: %1 is there twice.</source>
        <translation>Non è stato importato nulla: %1 c’è due volte.</translation>
    </message>
</context>
<context>
    <name>RefundWords</name>
    <message>
        <source>Gift card</source>
        <translation>Buono regalo</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Credito del negozio</translation>
    </message>
    <message>
        <source>%1 goes back by %2.</source>
        <extracomment>%1 is an amount, %2 a means of payment such as &quot;PayPal&quot; or &quot;Shopify Payments •••• 4242&quot;</extracomment>
        <translation>%1 tornano con %2.</translation>
    </message>
    <message>
        <source>%1 was paid by %2: %3 only writes the refund down and no money moves. Give it back yourself.</source>
        <extracomment>%1 is an amount, %2 a means of payment such as &quot;Bank deposit&quot;, %3 the shop platform&apos;s name</extracomment>
        <translation>%1 erano stati pagati con %2: %3 annota soltanto il rimborso e non si muove denaro. Restituiscili tu.</translation>
    </message>
    <message>
        <source>%1 goes back on the gift card it was paid with.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>%1 tornano sul buono regalo con cui erano stati pagati.</translation>
    </message>
    <message>
        <source>%1 goes back to the store credit it was paid with.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>%1 tornano nel credito del negozio con cui erano stati pagati.</translation>
    </message>
    <message>
        <source>The customer gets %1 as store credit, to be spent by %2; no money goes back.</source>
        <extracomment>%1 is an amount, %2 a date</extracomment>
        <translation>Il cliente riceve %1 come credito del negozio, da spendere entro %2; non torna denaro.</translation>
    </message>
    <message>
        <source>The customer gets %1 as store credit that does not expire; no money goes back.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Il cliente riceve %1 come credito del negozio senza scadenza; non torna denaro.</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces go back in stock at %1 and are not sent any more.</source>
        <extracomment>%1 is a place</extracomment>
        <translation>
            <numerusform>%n pezzo torna a magazzino presso %1 e non viene più spedito.</numerusform>
            <numerusform>%n pezzi tornano a magazzino in %1 e non vengono più spediti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned pieces go back in stock at %1.</source>
        <extracomment>pieces that had been sent and have come back; %1 is a place</extracomment>
        <translation>
            <numerusform>%n pezzo reso torna a magazzino presso %1.</numerusform>
            <numerusform>%n pezzi resi tornano a magazzino in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces that have not left stay in the order, still to be sent.</source>
        <translation>
            <numerusform>%n pezzo non ancora partito resta nell’ordine, da spedire.</numerusform>
            <numerusform>%n pezzi non ancora partiti restano nell’ordine, da spedire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Store credit is not possible: the order has no customer account.</source>
        <translation>Il credito del negozio non è possibile: l’ordine non ha un account cliente.</translation>
    </message>
    <message>
        <source>Store credit is not possible: the order was placed by a company.</source>
        <translation>Il credito del negozio non è possibile: l’ordine è di un’azienda.</translation>
    </message>
    <message>
        <source>%1 by %2 did not go through (%3): look at the order on the shop and give it back another way.</source>
        <extracomment>%1 is an amount, %2 a means of payment, %3 the payment provider&apos;s code</extracomment>
        <translation>%1 con %2 non sono andati a buon fine (%3): guarda l’ordine nel negozio e restituiscili in un altro modo.</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>The order was not cancelled.</source>
        <translation>L’ordine non è stato annullato.</translation>
    </message>
    <message>
        <source>The order had already been cancelled on the shop.</source>
        <translation>L’ordine era già stato annullato nel negozio.</translation>
    </message>
    <message>
        <source>This request changed nothing and moved no money.</source>
        <translation>Questa richiesta non ha cambiato nulla e non ha mosso denaro.</translation>
    </message>
    <message>
        <source>Look at the order on the shop: it says who cancelled it and what was refunded.</source>
        <translation>Guarda l’ordine nel negozio: dice chi l’ha annullato e che cosa è stato rimborsato.</translation>
    </message>
    <message>
        <source>A payment of this order has not been decided yet.</source>
        <translation>Un pagamento di quest’ordine non è ancora deciso.</translation>
    </message>
    <message>
        <source>Wait until the payment has gone through or failed, then try again.</source>
        <translation>Aspetta che il pagamento riesca o fallisca, poi riprova.</translation>
    </message>
    <message>
        <source>A return of this order is open.</source>
        <translation>È aperto un reso di quest’ordine.</translation>
    </message>
    <message>
        <source>Close or decline the return on the shop, then try again; or refund the items.</source>
        <translation>Chiudi o rifiuta il reso nel negozio, poi riprova; oppure rimborsa gli articoli.</translation>
    </message>
    <message>
        <source>Somebody is already preparing this order for sending.</source>
        <translation>Qualcuno sta già preparando la spedizione di quest’ordine.</translation>
    </message>
    <message>
        <source>Take the fulfillment request back on the shop, then try again; or refund the items.</source>
        <translation>Ritira la richiesta di evasione nel negozio, poi riprova; oppure rimborsa gli articoli.</translation>
    </message>
    <message>
        <source>Items of this order count as sent.</source>
        <translation>Alcuni articoli di quest’ordine risultano spediti.</translation>
    </message>
    <message>
        <source>Refund the items instead. If they were marked as sent by mistake, cancel the fulfillment on the shop first.</source>
        <translation>Rimborsa piuttosto gli articoli. Se erano stati segnati come spediti per errore, annulla prima l’evasione nel negozio.</translation>
    </message>
    <message>
        <source>The items cannot go back in stock: the place they belong to has been deactivated.</source>
        <translation>Gli articoli non possono tornare a magazzino: la sede a cui appartengono è stata disattivata.</translation>
    </message>
    <message>
        <source>Cancel without putting the items back in stock.</source>
        <translation>Annulla senza rimettere gli articoli a magazzino.</translation>
    </message>
    <message>
        <source>Choose another way to refund, then try again.</source>
        <translation>Scegli un altro modo di rimborsare, poi riprova.</translation>
    </message>
    <message>
        <source>This order cannot be refunded to store credit: it needs a customer account.</source>
        <translation>Quest’ordine non può essere rimborsato come credito del negozio: serve un account cliente.</translation>
    </message>
    <message>
        <source>Nothing was sent back by this request.</source>
        <translation>Questa richiesta non ha restituito nulla.</translation>
    </message>
    <message>
        <source>%1 gives no store credit to companies.</source>
        <translation>%1 non dà credito del negozio alle aziende.</translation>
    </message>
    <message>
        <source>The store credit would already have expired.</source>
        <translation>Il credito del negozio sarebbe già scaduto.</translation>
    </message>
    <message>
        <source>Choose a later date, or none, and confirm again.</source>
        <translation>Scegli una data più lontana, oppure nessuna, e conferma di nuovo.</translation>
    </message>
    <message>
        <source>%1 does not let this user give store credit.</source>
        <translation>%1 non permette a questo utente di dare credito del negozio.</translation>
    </message>
    <message>
        <source>Ask the shop’s owner for the right to refund to store credit, or choose another way to refund.</source>
        <translation>Chiedi al titolare del negozio il diritto di rimborsare come credito, oppure scegli un altro modo.</translation>
    </message>
    <message>
        <source>The shop shows no refund from Contrordine, but another one of the same amount.</source>
        <translation>Il negozio non mostra nessun rimborso di Contrordine, ma un altro dello stesso importo.</translation>
    </message>
    <message>
        <source>Ours carry a mark in their note and that one has none: somebody else may have made it.</source>
        <translation>I nostri hanno un segno nella nota e quello non ne ha: può averlo fatto qualcun altro.</translation>
    </message>
    <message>
        <source>Look at the order’s refunds on the shop before you refund anything again.</source>
        <translation>Guarda i rimborsi dell’ordine nel negozio prima di rimborsare ancora qualcosa.</translation>
    </message>
    <message>
        <source>%1 does not find this order any more.</source>
        <translation>%1 non trova più quest’ordine.</translation>
    </message>
    <message>
        <source>Look for it on the shop: it may have been deleted.</source>
        <translation>Cercalo nel negozio: può essere stato eliminato.</translation>
    </message>
    <message>
        <source>%1 had a fault of its own while cancelling.</source>
        <translation>%1 ha avuto un guasto suo durante l’annullamento.</translation>
    </message>
    <message>
        <source>Look at the order on the shop, then try again in a few minutes.</source>
        <translation>Guarda l’ordine nel negozio, poi riprova fra qualche minuto.</translation>
    </message>
</context>
<context>
    <name>ShopWords</name>
    <message>
        <source>Unknown</source>
        <translation>Sconosciuto</translation>
    </message>
    <message>
        <source>requested, not accepted yet</source>
        <translation>richiesta, non ancora accettata</translation>
    </message>
    <message>
        <source>accepted, being prepared</source>
        <translation>accettata, in preparazione</translation>
    </message>
    <message>
        <source>asked to stop, no answer yet</source>
        <translation>richiesta di fermarsi inviata, nessuna risposta</translation>
    </message>
    <message>
        <source>will not stop</source>
        <translation>non si ferma</translation>
    </message>
    <message>
        <source>marked as in progress</source>
        <translation>segnata come in lavorazione</translation>
    </message>
    <message>
        <source>declined by the service</source>
        <translation>rifiutata dal servizio</translation>
    </message>
    <message>
        <source>to be shipped</source>
        <translation>da spedire</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>sospesa</translation>
    </message>
    <message>
        <source>scheduled for later</source>
        <translation>programmata per dopo</translation>
    </message>
    <message>
        <source>cannot be completed</source>
        <translation>non si può completare</translation>
    </message>
    <message>
        <source>stopped, as you asked</source>
        <translation>fermata, come hai chiesto</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>fulfillment</comment>
        <translation>chiusa</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>fulfillment</comment>
        <translation>annullata</translation>
    </message>
    <message>
        <source>Held by Contrordine while the case is open.</source>
        <translation>Sospesa da Contrordine finché la pratica è aperta.</translation>
    </message>
    <message>
        <source>Held by somebody else.</source>
        <extracomment>%1 is the reason somebody gave</extracomment>
        <translation>Sospesa da altri.</translation>
    </message>
    <message>
        <source>Held by somebody else: %1</source>
        <translation>Sospesa da altri: %1</translation>
    </message>
    <message>
        <source>requested by the customer</source>
        <translation>richiesto dal cliente</translation>
    </message>
    <message>
        <source>open</source>
        <comment>return</comment>
        <translation>aperto</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>return</comment>
        <translation>chiuso</translation>
    </message>
    <message>
        <source>declined</source>
        <comment>return</comment>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>return</comment>
        <translation>annullato</translation>
    </message>
    <message>
        <source>The customer’s bank asks about the payment and waits for your answer.</source>
        <translation>La banca del cliente chiede spiegazioni sul pagamento e aspetta la tua risposta.</translation>
    </message>
    <message>
        <source>Chargeback: the customer’s bank has taken the money and waits for your answer.</source>
        <translation>Chargeback: la banca del cliente ha preso il denaro e aspetta la tua risposta.</translation>
    </message>
    <message>
        <source>The customer’s bank asks about the payment and is looking at your answer.</source>
        <translation>La banca del cliente ha chiesto spiegazioni sul pagamento e sta esaminando la tua risposta.</translation>
    </message>
    <message>
        <source>Chargeback: the customer’s bank has taken the money and is deciding.</source>
        <translation>Chargeback: la banca del cliente ha preso il denaro e sta decidendo.</translation>
    </message>
    <message>
        <source>Chargeback accepted: the customer has the money back.</source>
        <translation>Chargeback accettato: il cliente ha riavuto il denaro.</translation>
    </message>
    <message>
        <source>Chargeback settled by a refund: the customer has the money back.</source>
        <translation>Chargeback chiuso con un rimborso: il cliente ha riavuto il denaro.</translation>
    </message>
    <message>
        <source>Chargeback lost: the customer has the money back.</source>
        <translation>Chargeback perso: il cliente ha riavuto il denaro.</translation>
    </message>
    <message>
        <source>Chargeback won: the money is yours.</source>
        <translation>Chargeback vinto: il denaro è tuo.</translation>
    </message>
    <message>
        <source>A chargeback was prevented.</source>
        <translation>Un chargeback è stato evitato.</translation>
    </message>
    <message>
        <source>Chargeback, in a state this program does not know: %1</source>
        <extracomment>%1 is the platform&apos;s own word</extracomment>
        <translation>Chargeback, in uno stato che questo programma non conosce: %1</translation>
    </message>
    <message>
        <source>Fraud analysis: nothing suspicious.</source>
        <translation>Analisi antifrode: niente di sospetto.</translation>
    </message>
    <message>
        <source>Fraud analysis: look closer before you ship.</source>
        <translation>Analisi antifrode: controlla meglio prima di spedire.</translation>
    </message>
    <message>
        <source>Fraud analysis: better cancel this order.</source>
        <translation>Analisi antifrode: meglio annullare questo ordine.</translation>
    </message>
    <message>
        <source>Fraud analysis: %1</source>
        <extracomment>%1 is the platform&apos;s own word</extracomment>
        <translation>Analisi antifrode: %1</translation>
    </message>
    <message>
        <source>The customer has asked their bank about this payment. Answer the bank on the shop first: a refund now may end up beside a chargeback.</source>
        <translation>Il cliente si è rivolto alla banca per questo pagamento. Prima rispondi alla banca nel negozio: un rimborso adesso potrebbe sommarsi a un chargeback.</translation>
    </message>
    <message>
        <source>Do not refund: a chargeback is open. The customer’s bank has already taken the money back from you; a refund besides would pay the customer twice. Answer the chargeback on the shop instead.</source>
        <translation>Non rimborsare: è aperto un chargeback. La banca del cliente ti ha già tolto il denaro; con un rimborso in più pagheresti il cliente due volte. Rispondi invece al chargeback nel negozio.</translation>
    </message>
    <message>
        <source>Do not refund: after a chargeback the customer already has the money back from the bank. A refund besides would pay the customer twice.</source>
        <translation>Non rimborsare: dopo un chargeback il cliente ha già riavuto il denaro dalla banca. Con un rimborso in più lo pagheresti due volte.</translation>
    </message>
    <message>
        <source>Contrordine: the supplier is being asked to cancel. Please do not ship.</source>
        <translation>Contrordine: annullamento chiesto al fornitore. Non spedire, per favore.</translation>
    </message>
    <message>
        <source>Contrordine: cancellation begun</source>
        <translation>Contrordine: annullamento iniziato</translation>
    </message>
    <message>
        <source>Contrordine: case closed, order cancelled</source>
        <translation>Contrordine: pratica chiusa, ordine annullato</translation>
    </message>
    <message>
        <source>Contrordine: case closed, order kept</source>
        <translation>Contrordine: pratica chiusa, ordine mantenuto</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Unknown</source>
        <translation>Sconosciuto</translation>
    </message>
    <message>
        <source>Payment reserved, not charged</source>
        <translation>Autorizzato, non incassato</translation>
    </message>
    <message>
        <source>Payment expired</source>
        <translation>Pagamento scaduto</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagato</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Pagato in parte</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Rimborsato in parte</translation>
    </message>
    <message>
        <source>Payment pending</source>
        <translation>Pagamento in sospeso</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Rimborsato</translation>
    </message>
    <message>
        <source>Payment voided</source>
        <translation>Pagamento annullato</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Evaso</translation>
    </message>
    <message>
        <source>Nothing to ship</source>
        <translation>Niente da spedire</translation>
    </message>
    <message>
        <source>Fulfillment requested</source>
        <translation>Evasione richiesta</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In sospeso</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Partly fulfilled</source>
        <translation>Evaso in parte</translation>
    </message>
    <message>
        <source>Fulfillment pending</source>
        <translation>Evasione in corso</translation>
    </message>
    <message>
        <source>Fulfillment declined</source>
        <translation>Evasione rifiutata</translation>
    </message>
    <message>
        <source>Restocked</source>
        <translation>Rimesso a magazzino</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmato</translation>
    </message>
    <message>
        <source>Unfulfilled</source>
        <translation>Da evadere</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Da pagare</translation>
    </message>
    <message>
        <source>Payment being checked</source>
        <translation>Pagamento in verifica</translation>
    </message>
    <message>
        <source>Security check</source>
        <translation>Controllo di sicurezza</translation>
    </message>
    <message>
        <source>Held for a security check</source>
        <translation>Bloccato per controlli</translation>
    </message>
    <message>
        <source>Group purchase open</source>
        <translation>Acquisto di gruppo aperto</translation>
    </message>
    <message>
        <source>Address missing</source>
        <translation>Indirizzo mancante</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>In preparazione</translation>
    </message>
    <message>
        <source>Cancellation requested</source>
        <translation>Annullamento richiesto</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Spedito in parte</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Spedito</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>In controversia</translation>
    </message>
    <message>
        <source>Frozen by the platform</source>
        <translation>Bloccato dalla piattaforma</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completato</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>found in the order’s additional details</source>
        <translation>trovato nei dettagli aggiuntivi dell’ordine</translation>
    </message>
    <message>
        <source>found in the order’s note</source>
        <translation>trovato nella nota dell’ordine</translation>
    </message>
    <message>
        <source>found in the order’s tags</source>
        <translation>trovato nei tag dell’ordine</translation>
    </message>
    <message>
        <source>found by the tracking number</source>
        <translation>trovato dal numero di tracciamento</translation>
    </message>
    <message>
        <source>from an imported file</source>
        <translation>da un file importato</translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation>abbinato da te</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Still cancellable</source>
        <translation>Ancora annullabili</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>Scadono oggi</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Aspettano te</translation>
    </message>
    <message>
        <source>Waiting for supplier</source>
        <translation>In attesa del fornitore</translation>
    </message>
    <message>
        <source>Refunds on the way</source>
        <translation>Rimborsi in arrivo</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Controversie</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Non abbinati</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>view: pairs with nothing left to do</comment>
        <translation>Chiusi</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>how old a status is</comment>
        <extracomment>%1 is how long ago, e.g. &quot;2 minutes ago&quot;; said of a supplier order&apos;s status</extracomment>
        <translation>letto %1</translation>
    </message>
    <message>
        <source>from a file, %1</source>
        <comment>how old a status is</comment>
        <translation>da un file, %1</translation>
    </message>
    <message>
        <source>by mail, %1</source>
        <comment>how old a status is</comment>
        <translation>da un’e-mail, %1</translation>
    </message>
    <message>
        <source>as you said, %1</source>
        <comment>how old a status is</comment>
        <translation>come hai detto tu, %1</translation>
    </message>
</context>
<context>
    <name>SupplierGuides</name>
    <message>
        <source>Order number</source>
        <translation>Numero d’ordine</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In inglese</translation>
    </message>
    <message>
        <source>Open the order page</source>
        <translation>Apri la pagina dell’ordine</translation>
    </message>
    <message>
        <source>Request the cancellation</source>
        <translation>Richiedere l’annullamento</translation>
    </message>
    <message>
        <source>Open this order at the supplier’s platform.</source>
        <translation>Apri questo ordine sulla piattaforma del fornitore.</translation>
    </message>
    <message>
        <source>Press Cancel there and confirm. It is cancelled at once.</source>
        <translation>Lì premi «Cancel» (Annulla) e conferma. L’annullamento è immediato.</translation>
    </message>
    <message>
        <source>I have cancelled it</source>
        <translation>L’ho annullato</translation>
    </message>
    <message>
        <source>Press Cancel there. It may take a few seconds to appear.</source>
        <translation>Lì premi «Cancel» (Annulla): può comparire dopo qualche secondo.</translation>
    </message>
    <message>
        <source>Choose the reason “%1”, which is true and blames nobody, and confirm in the little window.</source>
        <extracomment>%1 is an entry of the list on the supplier&apos;s page, in that page&apos;s language</extracomment>
        <translation>Scegli il motivo «%1», che è vero e non incolpa nessuno, e conferma nella finestrella.</translation>
    </message>
    <message>
        <source>Send the message from the same page, so that the request is not missed and the parcel does not leave.</source>
        <translation>Dalla stessa pagina invia il messaggio, così la richiesta non passa inosservata e il pacco non parte.</translation>
    </message>
    <message>
        <source>I have requested it</source>
        <translation>L’ho richiesto</translation>
    </message>
    <message>
        <source>It has shipped</source>
        <translation>È stato spedito</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Non è possibile</translation>
    </message>
    <message>
        <source>Never press “Extend time”: it gives the supplier longer to ship.</source>
        <translation>Non premere mai «Extend time»: darebbe al fornitore più tempo per spedire.</translation>
    </message>
    <message>
        <source>Ask for the tracking number</source>
        <translation>Chiedere il numero di tracciamento</translation>
    </message>
    <message>
        <source>Choose “Contact seller” on the order page.</source>
        <translation>Nella pagina dell’ordine scegli «Contact seller».</translation>
    </message>
    <message>
        <source>Paste the message and send it.</source>
        <translation>Incolla il messaggio e invialo.</translation>
    </message>
    <message>
        <source>When a number comes, type it in here and have it looked up.</source>
        <translation>Quando arriva un numero, scrivilo in Contrordine e fallo cercare.</translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation>L’ho inviato</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>Aprire la controversia</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Choose “Return/Refund” beside the item.</source>
        <translation>Scegli «Return/Refund» accanto all’articolo.</translation>
    </message>
    <message>
        <source>Choose what you ask for, type the amount, paste the statement.</source>
        <translation>Scegli che cosa chiedi, scrivi l’importo, incolla la dichiarazione.</translation>
    </message>
    <message>
        <source>Add your files and send it.</source>
        <translation>Aggiungi i tuoi file e invia.</translation>
    </message>
    <message>
        <source>I have opened it</source>
        <translation>L’ho aperta</translation>
    </message>
    <message>
        <source>A parcel that first moves after that moment is at the supplier’s cost.</source>
        <translation>Se il pacco si muove per la prima volta dopo quel momento, è a carico del fornitore.</translation>
    </message>
    <message>
        <source>Read the refund information</source>
        <translation>Leggere le informazioni sul rimborso</translation>
    </message>
    <message>
        <source>Choose “Refund information” on the order page.</source>
        <translation>Nella pagina dell’ordine scegli «Refund information».</translation>
    </message>
    <message>
        <source>Compare: %1 should come back.</source>
        <translation>Confronta: devono tornare %1.</translation>
    </message>
    <message>
        <source>Look how much comes back.</source>
        <translation>Guarda quanto torna.</translation>
    </message>
    <message>
        <source>Look where it goes: to the card or account you paid with, or to a balance at the platform.</source>
        <translation>Guarda dove va: sulla carta o sul conto con cui hai pagato, oppure su un saldo presso la piattaforma.</translation>
    </message>
    <message>
        <source>Once it is there, note it in “Money home”.</source>
        <translation>Quando è arrivato, annotalo in «Soldi da riavere».</translation>
    </message>
    <message>
        <source>It takes 3 to 15 business days; ask the platform when 20 have passed.</source>
        <translation>Servono da 3 a 15 giorni lavorativi; dopo 20, chiedi alla piattaforma.</translation>
    </message>
</context>
<context>
    <name>SupplierWords</name>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month and its year; only the order and what stands between may change</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1; nine of ten within %2</source>
        <extracomment>%1 and %2 are times: &quot;2 days&quot;
----------
%1 and %2 are &quot;8 business days&quot;</extracomment>
        <translation>%1; nove su dieci entro %2</translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n chiesto</numerusform>
            <numerusform>%n chiesti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n granted</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n accettato</numerusform>
            <numerusform>%n accettati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n rifiutato</numerusform>
            <numerusform>%n rifiutati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n senza risposta</numerusform>
            <numerusform>%n senza risposta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n in attesa</numerusform>
            <numerusform>%n in attesa</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Annullamenti</translation>
    </message>
    <message numerus="yes">
        <source>%n won</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n vinta</numerusform>
            <numerusform>%n vinte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n chiusa con un accordo</numerusform>
            <numerusform>%n chiuse con un accordo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n persa</numerusform>
            <numerusform>%n perse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n aperta</numerusform>
            <numerusform>%n aperte</numerusform>
        </translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Controversie</translation>
    </message>
    <message numerus="yes">
        <source>%n paid</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n arrivato</numerusform>
            <numerusform>%n arrivati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n in ritardo</numerusform>
            <numerusform>%n in ritardo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n scaduto</numerusform>
            <numerusform>%n scaduti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n in arrivo</numerusform>
            <numerusform>%n in arrivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written off</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n dato per perso</numerusform>
            <numerusform>%n dati per persi</numerusform>
        </translation>
    </message>
    <message>
        <source>Refunds to you</source>
        <translation>Rimborsi a te</translation>
    </message>
    <message>
        <source>Time to refund</source>
        <translation>Tempo di rimborso</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n giorno lavorativo</numerusform>
            <numerusform>%n giorni lavorativi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It promises %n business day(s).</source>
        <translation>
            <numerusform>Promette %n giorno lavorativo.</numerusform>
            <numerusform>Promette %n giorni lavorativi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usual on the platform: at most %n business day(s).</source>
        <translation>
            <numerusform>Di norma sulla piattaforma: al massimo %n giorno lavorativo.</numerusform>
            <numerusform>Di norma sulla piattaforma: al massimo %n giorni lavorativi.</numerusform>
        </translation>
    </message>
    <message>
        <source>How late</source>
        <translation>Quanto in ritardo</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) beyond the promise</source>
        <translation>
            <numerusform>%n giorno lavorativo oltre la promessa</numerusform>
            <numerusform>%n giorni lavorativi oltre la promessa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n cancelled order(s)</source>
        <translation>
            <numerusform>%1 su %n ordine annullato</numerusform>
            <numerusform>%1 su %n ordini annullati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n refund(s) after it was sent</source>
        <translation>
            <numerusform>%1 su %n rimborso dopo la spedizione</numerusform>
            <numerusform>%1 su %n rimborsi dopo la spedizione</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written off</source>
        <comment>an amount</comment>
        <translation>%1 dati per persi</translation>
    </message>
    <message numerus="yes">
        <source>%n more refunded order(s): what the supplier was paid is not known.</source>
        <translation>
            <numerusform>Un altro ordine rimborsato (%n): non si sa quanto è stato pagato al fornitore.</numerusform>
            <numerusform>Altri %n ordini rimborsati: non si sa quanto è stato pagato al fornitore.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perso</translation>
    </message>
    <message>
        <source>You let customers cancel for %1</source>
        <translation>Lasci annullare ai clienti per %1</translation>
    </message>
    <message>
        <source>You let customers cancel until the parcel leaves</source>
        <translation>Lasci annullare ai clienti finché il pacco non parte</translation>
    </message>
    <message>
        <source>%1; what %2 accepts is not known: ask.</source>
        <extracomment>%1 is &quot;You let customers cancel for 24 hours&quot;, %2 a supplier</extracomment>
        <translation>%1; non si sa che cosa accetta %2: chiedilo.</translation>
    </message>
    <message>
        <source>%1; %2 accepts no cancellation once an order is paid.</source>
        <extracomment>%1 is &quot;You let customers cancel for 24 hours&quot;, %2 a supplier</extracomment>
        <translation>%1; %2 non accetta annullamenti dopo il pagamento.</translation>
    </message>
    <message>
        <source>%1; %2 accepts it for %3 after the sale.</source>
        <extracomment>%1 is &quot;You let customers cancel for 24 hours&quot;, %2 a supplier, %3 a time: &quot;12 hours&quot;</extracomment>
        <translation>%1; %2 lo accetta per %3 dalla vendita.</translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled order(s) since %1 cost you %2.</source>
        <extracomment>%1 is a month (&quot;March 2026&quot;), %2 an amount, or several of different currencies</extracomment>
        <translation>
            <numerusform>%n ordine annullato da %1 ti è costato %2.</numerusform>
            <numerusform>%n ordini annullati da %1 ti sono costati %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s) since %1 cost you %2.</source>
        <extracomment>%1 is a month (&quot;March 2026&quot;), %2 an amount, or several of different currencies</extracomment>
        <translation>
            <numerusform>%n reso da %1 ti è costato %2.</numerusform>
            <numerusform>%n resi da %1 ti sono costati %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your policy takes nothing back.</source>
        <translation>La tua politica non accetta resi.</translation>
    </message>
    <message numerus="yes">
        <source>Your policy takes back within %n day(s) of receipt: %1.</source>
        <extracomment>%1 is a list of causes, %n days from receipt</extracomment>
        <translation>
            <numerusform>La tua politica accetta resi entro %n giorno dalla consegna: %1.</numerusform>
            <numerusform>La tua politica accetta resi entro %n giorni dalla consegna: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes back within %n day(s) of receipt: %2.</source>
        <extracomment>%1 is a supplier, %2 a list of causes, %n days from receipt</extracomment>
        <translation>
            <numerusform>%1 accetta resi entro %n giorno dalla consegna: %2.</numerusform>
            <numerusform>%1 accetta resi entro %n giorni dalla consegna: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes back: %2.</source>
        <extracomment>%1 is a supplier, %2 a list of causes</extracomment>
        <translation>%1 accetta resi per: %2.</translation>
    </message>
    <message>
        <source>%1 takes no returns, as far as it has said.</source>
        <translation>%1 non accetta resi, per quanto ha detto.</translation>
    </message>
    <message>
        <source>%1 also refunds without having cheap goods back.</source>
        <translation>%1 rimborsa la merce di poco valore anche senza riaverla.</translation>
    </message>
    <message numerus="yes">
        <source>%1 says it refunds within %n business day(s).</source>
        <extracomment>%1 is a supplier</extracomment>
        <translation>
            <numerusform>%1 dice di rimborsare entro %n giorno lavorativo.</numerusform>
            <numerusform>%1 dice di rimborsare entro %n giorni lavorativi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Granted %1 of %2 cancellations, usually within %3.</source>
        <extracomment>%1 of %2 requests; %3 is a time: &quot;6 hours&quot;</extracomment>
        <translation>Ha accettato %1 annullamenti su %2, di solito entro %3.</translation>
    </message>
    <message>
        <source>Granted %1 of %2 cancellations.</source>
        <translation>Ha accettato %1 annullamenti su %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) asked so far, %1 granted: too few to judge.</source>
        <extracomment>%1 of them were granted</extracomment>
        <translation>
            <numerusform>Finora %n annullamento chiesto, %1 accettati: troppo pochi per giudicare.</numerusform>
            <numerusform>Finora %n annullamenti chiesti, %1 accettati: troppo pochi per giudicare.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was never asked to cancel before.</source>
        <translation>Non gli è mai stato chiesto di annullare.</translation>
    </message>
    <message>
        <source>%1 of %2 disputes with it ended in your favour.</source>
        <translation>%1 controversie su %2 sono finite a tuo favore.</translation>
    </message>
    <message numerus="yes">
        <source>%n dispute(s) decided so far, %1 in your favour: too few to judge.</source>
        <extracomment>%1 of them</extracomment>
        <translation>
            <numerusform>Finora %n controversia decisa, %1 a tuo favore: troppo poche per giudicare.</numerusform>
            <numerusform>Finora %n controversie decise, %1 a tuo favore: troppo poche per giudicare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) paid so far, %1 of them late;</source>
        <extracomment>%1 is how many of them were late</extracomment>
        <translation>
            <numerusform>Finora %n rimborso arrivato, %1 in ritardo;</numerusform>
            <numerusform>Finora %n rimborsi arrivati, %1 in ritardo;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually after %n business day(s).</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>di solito dopo %n giorno lavorativo.</numerusform>
            <numerusform>di solito dopo %n giorni lavorativi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) paid so far, %1 of them late: too few to judge.</source>
        <extracomment>%1 is how many of them were late</extracomment>
        <translation>
            <numerusform>Finora %n rimborso arrivato, %1 in ritardo: troppo pochi per giudicare.</numerusform>
            <numerusform>Finora %n rimborsi arrivati, %1 in ritardo: troppo pochi per giudicare.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it says no, the money you paid does not come back: %1.</source>
        <translation>Se dice di no, i soldi che hai pagato non tornano: %1.</translation>
    </message>
    <message>
        <source>%1 paid to %2 does not come back by itself: what you refund is your own money.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>%1 pagati a %2 non tornano da soli: quello che rimborsi lo metti di tasca tua.</translation>
    </message>
    <message>
        <source>%1 comes back from %2.</source>
        <extracomment>%1 is an amount, %2 a supplier</extracomment>
        <translation>%1 tornano da %2.</translation>
    </message>
    <message>
        <source>What it may cost you is not known: the supplier’s price is missing.</source>
        <translation>Non si sa quanto può costarti: manca il prezzo del fornitore.</translation>
    </message>
    <message>
        <source>You can promise the customer the refund.</source>
        <translation>Puoi promettere il rimborso al cliente.</translation>
    </message>
    <message>
        <source>Your policy binds you: the customer gets the money back even if %1 says no.</source>
        <extracomment>%1 is a supplier</extracomment>
        <translation>La tua politica ti impegna: il cliente riavrà i soldi anche se %1 dice di no.</translation>
    </message>
    <message>
        <source>Promise the customer nothing yet, only that you are asking.</source>
        <translation>Non promettere ancora nulla al cliente: solo che stai chiedendo.</translation>
    </message>
    <message>
        <source>Too late to cancel: tell the customer what your policy says about returns.</source>
        <translation>È tardi per annullare: di’ al cliente che cosa prevede la tua politica sui resi.</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>meno di un’ora</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non si sa</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>Never, once it is paid</source>
        <translation>Mai, dopo il pagamento</translation>
    </message>
    <message>
        <source>For some time after the sale</source>
        <translation>Per un certo tempo dalla vendita</translation>
    </message>
    <message>
        <source>Until it ships</source>
        <translation>Finché non spedisce</translation>
    </message>
    <message>
        <source>The supplier</source>
        <translation>Il fornitore</translation>
    </message>
    <message>
        <source>You or the customer</source>
        <translation>Tu o il cliente</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s): too few to judge</source>
        <translation>
            <numerusform>%n caso: troppo poco per giudicare</numerusform>
            <numerusform>%n casi: troppo pochi per giudicare</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the first on %2, the last on %3</source>
        <extracomment>%1 is a number of orders, %2 and %3 are days</extracomment>
        <translation>%1, dal %2 al %3</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordini</translation>
    </message>
    <message>
        <source>From payment to shipping</source>
        <translation>Dal pagamento alla spedizione</translation>
    </message>
    <message>
        <source>Time to say yes</source>
        <translation>Tempo per dire di sì</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cancellations</comment>
        <extracomment>%1 of %2 were granted</extracomment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>Time to cancel</source>
        <translation>Tempo per annullare</translation>
    </message>
    <message>
        <source>Reasons for returns</source>
        <translation>Motivi dei resi</translation>
    </message>
    <message>
        <source>Days to return</source>
        <translation>Giorni per il reso</translation>
    </message>
    <message>
        <source>Cost of the way back</source>
        <translation>Spese di restituzione</translation>
    </message>
    <message>
        <source>You take back: %1; %2 does not.</source>
        <extracomment>%1 is a list of causes, %2 a supplier</extracomment>
        <translation>Accetti resi per: %1; %2 no.</translation>
    </message>
    <message>
        <source>You take back: %1; whether %2 does is not known: ask.</source>
        <extracomment>%1 is a list of causes, %2 a supplier</extracomment>
        <translation>Accetti resi per: %1; non si sa se %2 li accetta: chiedilo.</translation>
    </message>
    <message numerus="yes">
        <source>You promise %n day(s)</source>
        <comment>to return</comment>
        <translation>
            <numerusform>Prometti %n giorno</numerusform>
            <numerusform>Prometti %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; for how long %2 takes returns is not known: ask.</source>
        <extracomment>%1 is &quot;You promise 30 days&quot;, %2 a supplier</extracomment>
        <translation>%1; non si sa per quanto %2 accetta resi: chiedilo.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 takes returns for %n.</source>
        <comment>days</comment>
        <extracomment>%1 is &quot;You promise 30 days&quot;, %2 a supplier</extracomment>
        <translation>
            <numerusform>%1; %2 accetta resi per %n.</numerusform>
            <numerusform>%1; %2 accetta resi per %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>You pay the way back of faulty goods</source>
        <translation>Paghi tu la restituzione della merce difettosa</translation>
    </message>
    <message>
        <source>You pay the way back</source>
        <translation>Paghi tu la restituzione</translation>
    </message>
    <message>
        <source>%1; %2 does not pay it to you.</source>
        <extracomment>%1 is &quot;You pay the way back&quot;, %2 a supplier</extracomment>
        <translation>%1; %2 non te la paga.</translation>
    </message>
    <message>
        <source>%1; whether %2 pays it is not known: ask.</source>
        <extracomment>%1 is &quot;You pay the way back&quot;, %2 a supplier</extracomment>
        <translation>%1; non si sa se %2 te la paga: chiedilo.</translation>
    </message>
    <message numerus="yes">
        <source>You refund within %n day(s)</source>
        <translation>
            <numerusform>Rimborsi entro %n giorno</numerusform>
            <numerusform>Rimborsi entro %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; how long %2 takes is not known: ask.</source>
        <extracomment>%1 is &quot;You refund within 14 days&quot;, %2 a supplier</extracomment>
        <translation>%1; non si sa quanto ci mette %2: chiedilo.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 takes %n business day(s): you advance the money.</source>
        <extracomment>%1 is &quot;You refund within 14 days&quot;, %2 a supplier; the merchant&apos;s own money bridges the time</extracomment>
        <translation>
            <numerusform>%1; %2 ci mette %n giorno lavorativo: i soldi li anticipi tu.</numerusform>
            <numerusform>%1; %2 ci mette %n giorni lavorativi: i soldi li anticipi tu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your policy lets the customer cancel until %1.</source>
        <extracomment>%1 is a moment: &quot;today 16:12&quot;</extracomment>
        <translation>La tua politica lascia annullare al cliente fino a: %1.</translation>
    </message>
    <message>
        <source>Your policy lets the customer cancel as long as the parcel has not left.</source>
        <translation>La tua politica lascia annullare al cliente finché il pacco non è partito.</translation>
    </message>
    <message>
        <source>By your policy the customer could cancel until %1.</source>
        <extracomment>%1 is a moment: &quot;today 16:12&quot;</extracomment>
        <translation>Per la tua politica il cliente poteva annullare fino a: %1.</translation>
    </message>
    <message>
        <source>You have not published a policy yet.</source>
        <translation>Non hai ancora pubblicato una politica.</translation>
    </message>
    <message>
        <source>%1 says it accepts a cancellation until %2.</source>
        <extracomment>%1 is a supplier, %2 a moment</extracomment>
        <translation>%1 dice di accettare l’annullamento fino a: %2.</translation>
    </message>
    <message>
        <source>%1 says it accepts a cancellation until it ships.</source>
        <translation>%1 dice di accettare l’annullamento finché non spedisce.</translation>
    </message>
    <message>
        <source>%1 says it accepted a cancellation only until %2.</source>
        <extracomment>%1 is a supplier, %2 a moment</extracomment>
        <translation>%1 dice che l’annullamento si poteva chiedere fino a: %2.</translation>
    </message>
    <message>
        <source>%1 says it accepts no cancellation once an order is paid.</source>
        <translation>%1 dice di non accettare annullamenti dopo il pagamento.</translation>
    </message>
    <message>
        <source>What %1 accepts is not known: ask.</source>
        <translation>Non si sa che cosa accetta %1: chiedilo.</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>today %1</source>
        <extracomment>%1 is a time of day, e.g. 16:12</extracomment>
        <translation>oggi %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <extracomment>%1 is a time of day, e.g. 16:12</extracomment>
        <translation>domani %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>QLocale date format: day and short month, e.g. 20 Nov</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>QLocale date format: day, short month and year, e.g. 20 Nov 2025</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>QLocale date format: weekday, day and month in full, e.g. Tuesday, 1 December</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>never read</source>
        <extracomment>How old a piece of information is, when there is none yet</extracomment>
        <translation>mai letto</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>adesso</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minuto fa</numerusform>
            <numerusform>%n minuti fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n ora fa</numerusform>
            <numerusform>%n ore fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n giorno fa</numerusform>
            <numerusform>%n giorni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>tempo scaduto</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>ultimo giorno</translation>
    </message>
    <message numerus="yes">
        <source>%n business days</source>
        <translation>
            <numerusform>%n giorno lavorativo</numerusform>
            <numerusform>%n giorni lavorativi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n minutes</source>
        <translation>
            <numerusform>entro %n minuto</numerusform>
            <numerusform>entro %n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n hours</source>
        <translation>
            <numerusform>entro %n ora</numerusform>
            <numerusform>entro %n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>entro %n giorno</numerusform>
            <numerusform>entro %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <extracomment>How long something will still take</extracomment>
        <translation>meno di un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <extracomment>How long something will still take</extracomment>
        <translation>
            <numerusform>circa %n minuto</numerusform>
            <numerusform>circa %n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <extracomment>How long something will still take</extracomment>
        <translation>
            <numerusform>circa %n ora</numerusform>
            <numerusform>circa %n ore</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The customer ordered</source>
        <translation>Il cliente ha ordinato</translation>
    </message>
    <message>
        <source>Cancelled on the shop</source>
        <translation>Annullato nel negozio</translation>
    </message>
    <message>
        <source>Ordered from the supplier</source>
        <translation>Ordinato al fornitore</translation>
    </message>
    <message>
        <source>Supplier paid</source>
        <translation>Fornitore pagato</translation>
    </message>
    <message>
        <source>Shipped by the supplier</source>
        <translation>Spedito dal fornitore</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <extracomment>%1 is a supplier order number</extracomment>
        <translation>Abbinato a %1</translation>
    </message>
    <message>
        <source>Possible link to %1, to be confirmed</source>
        <translation>Possibile abbinamento con %1, da confermare</translation>
    </message>
    <message>
        <source>Link to %1 ended</source>
        <translation>Abbinamento con %1 tolto</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>All this as the platforms said it %1.</source>
        <extracomment>%1 is how long ago, e.g. &quot;2 minutes ago&quot;</extracomment>
        <translation>Tutto questo secondo le piattaforme, %1.</translation>
    </message>
</context>
<context>
    <name>TrackingWords</name>
    <message>
        <source>Announced to the carrier</source>
        <comment>a parcel</comment>
        <translation>Annunciato al corriere</translation>
    </message>
    <message>
        <source>Label created</source>
        <comment>a parcel</comment>
        <translation>Etichetta creata</translation>
    </message>
    <message>
        <source>Waiting for the carrier</source>
        <comment>a parcel</comment>
        <translation>In attesa del corriere</translation>
    </message>
    <message>
        <source>Packed in the warehouse</source>
        <comment>a parcel</comment>
        <translation>Preparato in magazzino</translation>
    </message>
    <message>
        <source>Left the warehouse</source>
        <comment>a parcel</comment>
        <translation>Uscito dal magazzino</translation>
    </message>
    <message>
        <source>Collected by the carrier</source>
        <comment>a parcel</comment>
        <translation>Preso in carico dal corriere</translation>
    </message>
    <message>
        <source>Arrived at a sorting centre</source>
        <comment>a parcel</comment>
        <translation>Arrivato a un centro di smistamento</translation>
    </message>
    <message>
        <source>Left the sorting centre</source>
        <comment>a parcel</comment>
        <translation>Partito dal centro di smistamento</translation>
    </message>
    <message>
        <source>Handed over for the journey abroad</source>
        <comment>a parcel</comment>
        <translation>Consegnato per il trasporto internazionale</translation>
    </message>
    <message>
        <source>Export customs clearance begun</source>
        <comment>a parcel</comment>
        <translation>Sdoganamento all’esportazione avviato</translation>
    </message>
    <message>
        <source>Cleared for export</source>
        <comment>a parcel</comment>
        <translation>Sdoganato per l’esportazione</translation>
    </message>
    <message>
        <source>Left the country of origin</source>
        <comment>a parcel</comment>
        <translation>Partito dal paese d’origine</translation>
    </message>
    <message>
        <source>Arrived in the country of destination</source>
        <comment>a parcel</comment>
        <translation>Arrivato nel paese di destinazione</translation>
    </message>
    <message>
        <source>Customs clearance begun</source>
        <comment>a parcel</comment>
        <translation>Sdoganamento avviato</translation>
    </message>
    <message>
        <source>Cleared by customs</source>
        <comment>a parcel</comment>
        <translation>Sdoganato</translation>
    </message>
    <message>
        <source>With the local carrier</source>
        <comment>a parcel</comment>
        <translation>Al corriere locale</translation>
    </message>
    <message>
        <source>On its way</source>
        <comment>a parcel</comment>
        <translation>In viaggio</translation>
    </message>
    <message>
        <source>News of the delivery</source>
        <comment>a parcel</comment>
        <translation>Aggiornamento sulla consegna</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <comment>a parcel</comment>
        <translation>In consegna</translation>
    </message>
    <message>
        <source>Delivery attempted in vain</source>
        <comment>a parcel</comment>
        <translation>Tentativo di consegna fallito</translation>
    </message>
    <message>
        <source>Ready to be collected</source>
        <comment>a parcel</comment>
        <translation>Pronto per il ritiro</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>a parcel</comment>
        <translation>Consegnato</translation>
    </message>
    <message>
        <source>Returned to the sender</source>
        <comment>a parcel</comment>
        <translation>Restituito al mittente</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a parcel</comment>
        <translation>Smarrito</translation>
    </message>
    <message>
        <source>Shipment cancelled</source>
        <comment>a parcel</comment>
        <translation>Spedizione annullata</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>a carrier&apos;s own words, in quotes</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what happened to a parcel, %2 a place</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The number is known, but nothing has been heard of the parcel.</source>
        <translation>Il numero è noto, ma del pacco non si sa ancora nulla.</translation>
    </message>
    <message>
        <source>Announced only, %1: nobody has had the parcel in hand yet.</source>
        <extracomment>%1 is a day (&quot;20 Nov&quot;)</extracomment>
        <translation>Solo annunciato, %1: nessuno ha ancora avuto in mano il pacco.</translation>
    </message>
    <message>
        <source>On its way: moved first %1, heard of last %2.</source>
        <extracomment>%1 and %2 are days (&quot;20 Nov&quot;)</extracomment>
        <translation>In viaggio: primo movimento %1, ultima notizia %2.</translation>
    </message>
    <message>
        <source>Stuck: nothing has been heard of it since %2. It moved first %1.</source>
        <translation>Fermo: ultima notizia %2, primo movimento %1.</translation>
    </message>
    <message>
        <source>Delivered %2. It moved first %1.</source>
        <translation>Consegnato %2. Primo movimento: %1.</translation>
    </message>
    <message>
        <source>Delivered %1.</source>
        <translation>Consegnato %1.</translation>
    </message>
    <message>
        <source>no news of it</source>
        <comment>a parcel</comment>
        <translation>nessuna notizia</translation>
    </message>
    <message>
        <source>announced only</source>
        <comment>a parcel</comment>
        <translation>solo annunciato</translation>
    </message>
    <message>
        <source>on its way</source>
        <comment>a parcel</comment>
        <translation>in viaggio</translation>
    </message>
    <message>
        <source>stuck</source>
        <comment>a parcel</comment>
        <translation>fermo</translation>
    </message>
    <message>
        <source>delivered</source>
        <comment>a parcel</comment>
        <translation>consegnato</translation>
    </message>
    <message>
        <source>The platform calls it shipped, but knows no tracking number of it.</source>
        <translation>La piattaforma lo dà per spedito, ma non conosce alcun numero di tracciamento.</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>shipped %1</source>
        <extracomment>chip under &quot;Refund only&quot;; %1 is a day: &quot;yesterday&quot;, &quot;18 Nov&quot;</extracomment>
        <translation>spedito %1</translation>
    </message>
    <message>
        <source>already shipped</source>
        <translation>già spedito</translation>
    </message>
    <message>
        <source>completed at the supplier</source>
        <translation>completato dal fornitore</translation>
    </message>
    <message>
        <source>a return is open</source>
        <translation>c’è un reso aperto</translation>
    </message>
    <message>
        <source>payment still undecided</source>
        <translation>pagamento ancora incerto</translation>
    </message>
    <message>
        <source>fulfillment requested</source>
        <translation>evasione richiesta</translation>
    </message>
    <message>
        <source>the shop no longer allows it</source>
        <translation>il negozio non lo permette più</translation>
    </message>
    <message>
        <source>tracking number overdue</source>
        <translation>tracciamento in ritardo</translation>
    </message>
    <message>
        <source>answer overdue</source>
        <translation>risposta in ritardo</translation>
    </message>
    <message>
        <source>answers %1</source>
        <extracomment>chip under &quot;Waiting for the supplier&quot;; %1 is &quot;within 18 hours&quot;</extracomment>
        <translation>risponde %1</translation>
    </message>
    <message>
        <source>agreed, as you noted</source>
        <translation>accettato, come hai segnato</translation>
    </message>
    <message>
        <source>the supplier agreed</source>
        <translation>il fornitore ha accettato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>nothing left to stop</source>
        <translation>nulla da fermare</translation>
    </message>
    <message>
        <source>supplier not read yet</source>
        <translation>fornitore non ancora letto</translation>
    </message>
    <message>
        <source>Can be cancelled now</source>
        <translation>Annullabile subito</translation>
    </message>
    <message>
        <source>Ask the supplier</source>
        <translation>Chiedi al fornitore</translation>
    </message>
    <message>
        <source>Waiting for the supplier</source>
        <translation>In attesa del fornitore</translation>
    </message>
    <message>
        <source>Finish on the shop</source>
        <translation>Completa nel negozio</translation>
    </message>
    <message>
        <source>Refund only</source>
        <translation>Solo rimborso</translation>
    </message>
    <message>
        <source>Open a dispute</source>
        <translation>Apri controversia</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>In controversia</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Non abbinato</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>verdict: nothing left to do</comment>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Da controllare</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>non ancora pagato</translation>
    </message>
    <message>
        <source>late to ship</source>
        <translation>spedizione in ritardo</translation>
    </message>
    <message>
        <source>not shipped yet</source>
        <translation>non ancora spedito</translation>
    </message>
    <message>
        <source>no tracking number</source>
        <translation>nessun tracciamento</translation>
    </message>
    <message>
        <source>the supplier refused</source>
        <translation>il fornitore ha rifiutato</translation>
    </message>
    <message>
        <source>the platform decides</source>
        <translation>decide la piattaforma</translation>
    </message>
    <message>
        <source>is this the right one?</source>
        <translation>è quello giusto?</translation>
    </message>
    <message>
        <source>supplier order missing</source>
        <translation>manca l’ordine al fornitore</translation>
    </message>
    <message>
        <source>You can stop it right now: the supplier has not been paid, so nobody has to agree.</source>
        <translation>Puoi fermarlo subito: il fornitore non è stato pagato, quindi non serve il consenso di nessuno.</translation>
    </message>
    <message>
        <source>You can stop only a part of it: something has already left. Ask for the rest at once.</source>
        <translation>Puoi fermarne solo una parte: qualcosa è già partito. Chiedi subito di fermare il resto.</translation>
    </message>
    <message>
        <source>You can still stop it if the supplier agrees. It has until %1 to ship. The sooner you ask, the likelier the yes.</source>
        <extracomment>%1 is a date such as &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>Puoi ancora fermarlo, se il fornitore accetta. Ha tempo fino a %1 per spedire. Più presto chiedi, più è facile che accetti.</translation>
    </message>
    <message>
        <source>You can still stop it if the supplier agrees. Its time to ship is over and the parcel has not left: ask now.</source>
        <translation>Puoi ancora fermarlo, se il fornitore accetta. Il suo tempo per spedire è scaduto e il pacco non è partito: chiedi adesso.</translation>
    </message>
    <message>
        <source>The supplier refused. If the parcel has really left, the tracking number must come by %1.</source>
        <translation>Il fornitore ha rifiutato. Se il pacco è davvero partito, il numero di tracciamento deve arrivare entro %1.</translation>
    </message>
    <message>
        <source>The supplier refused, and the tracking number should be here by now.</source>
        <translation>Il fornitore ha rifiutato, e il numero di tracciamento dovrebbe già essere arrivato.</translation>
    </message>
    <message>
        <source>You have asked. The supplier has until %1 to answer; no answer by then counts as a yes.</source>
        <translation>Hai chiesto. Il fornitore ha tempo fino a %1 per rispondere; se non risponde, di solito vale come un sì.</translation>
    </message>
    <message>
        <source>You have asked and the time to answer is over: look at the order page.</source>
        <translation>Hai chiesto e il tempo per rispondere è scaduto: guarda la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>The supplier agreed and will not ship. Cancel the order on the shop now, so that the customer gets the money back.</source>
        <translation>Il fornitore ha accettato e non spedirà. Ora annulla l’ordine nel negozio, così il cliente riavrà i soldi.</translation>
    </message>
    <message>
        <source>It can no longer be stopped: the parcel has left. You can still refund the customer.</source>
        <translation>Non si può più fermare: il pacco è partito. Puoi ancora rimborsare il cliente.</translation>
    </message>
    <message>
        <source>The order cannot be cancelled any more. You can still refund the customer.</source>
        <translation>L’ordine non si può più annullare. Puoi ancora rimborsare il cliente.</translation>
    </message>
    <message>
        <source>The supplier refused and shows no proof that the parcel has left. Open a dispute and ask for your money back.</source>
        <translation>Il fornitore ha rifiutato e non dà prova che il pacco sia partito. Apri una controversia e chiedi il rimborso.</translation>
    </message>
    <message>
        <source>A dispute is open. If the parcel leaves after the day you opened it, the money is yours.</source>
        <translation>C’è una controversia aperta. Se il pacco parte dopo il giorno in cui l’hai aperta, i soldi tornano a te.</translation>
    </message>
    <message>
        <source>A supplier order was found that may belong to this order. Say whether it does.</source>
        <translation>È stato trovato un ordine al fornitore che potrebbe essere di questo ordine. Di’ se lo è.</translation>
    </message>
    <message>
        <source>We do not know which supplier order belongs to this order. Link it to see what can be done.</source>
        <translation>Non sappiamo quale ordine al fornitore corrisponda a questo ordine. Abbinalo per vedere che cosa si può fare.</translation>
    </message>
    <message>
        <source>There is nothing left to stop here.</source>
        <translation>Qui non c’è più nulla da fermare.</translation>
    </message>
    <message>
        <source>The supplier order has not been read yet, so we cannot say. Synchronize, or open its page.</source>
        <translation>L’ordine al fornitore non è ancora stato letto, quindi non possiamo dirlo. Sincronizza, oppure apri la sua pagina.</translation>
    </message>
    <message>
        <source>We cannot tell whether this can still be stopped. Open the order’s page and look.</source>
        <translation>Non possiamo dire se si possa ancora fermare. Apri la pagina dell’ordine e guarda.</translation>
    </message>
    <message>
        <source>The supplier is still within its days to ship.</source>
        <translation>Il fornitore è ancora nei suoi giorni per spedire.</translation>
    </message>
    <message>
        <source>The supplier’s days to ship are over and nothing has left.</source>
        <translation>I giorni del fornitore per spedire sono scaduti e non è partito nulla.</translation>
    </message>
    <message>
        <source>The parcel has not left.</source>
        <translation>Il pacco non è partito.</translation>
    </message>
    <message>
        <source>The supplier order is not paid: no approval is needed.</source>
        <translation>L’ordine al fornitore non è pagato: non serve approvazione.</translation>
    </message>
    <message>
        <source>The supplier order is paid: the supplier must agree.</source>
        <translation>L’ordine al fornitore è pagato: il fornitore deve accettare.</translation>
    </message>
    <message>
        <source>You have asked the supplier and the answer is still to come.</source>
        <translation>Hai chiesto al fornitore e la risposta deve ancora arrivare.</translation>
    </message>
    <message>
        <source>The supplier did not answer in time, which counts as a yes.</source>
        <translation>Il fornitore non ha risposto in tempo: di solito vale come un sì.</translation>
    </message>
    <message>
        <source>The supplier has cancelled its order.</source>
        <translation>Il fornitore ha annullato il suo ordine.</translation>
    </message>
    <message>
        <source>You noted that the supplier agreed; its platform does not show it yet.</source>
        <translation>Hai segnato che il fornitore ha accettato; la sua piattaforma non lo mostra ancora.</translation>
    </message>
    <message>
        <source>The supplier has shipped the parcel.</source>
        <translation>Il fornitore ha spedito il pacco.</translation>
    </message>
    <message>
        <source>The supplier has shipped a part of the order.</source>
        <translation>Il fornitore ha spedito una parte dell’ordine.</translation>
    </message>
    <message>
        <source>The order is completed at the supplier.</source>
        <translation>L’ordine è completato presso il fornitore.</translation>
    </message>
    <message>
        <source>The order is marked as fulfilled on the shop: only its items can be refunded.</source>
        <translation>L’ordine risulta evaso nel negozio: si possono solo rimborsare gli articoli.</translation>
    </message>
    <message>
        <source>A part of the order is marked as fulfilled on the shop: only its items can be refunded.</source>
        <translation>Una parte dell’ordine risulta evasa nel negozio: si possono solo rimborsare gli articoli.</translation>
    </message>
    <message>
        <source>Fulfillment has been requested on the shop: only the items can be refunded.</source>
        <translation>Nel negozio è stata richiesta l’evasione: si possono solo rimborsare gli articoli.</translation>
    </message>
    <message>
        <source>A return is open on the shop: it must be closed before the order can be cancelled.</source>
        <translation>Nel negozio c’è un reso aperto: va chiuso prima di poter annullare l’ordine.</translation>
    </message>
    <message>
        <source>A payment is still undecided on the shop: wait until it is, then cancel.</source>
        <translation>Nel negozio un pagamento è ancora incerto: aspetta che si definisca, poi annulla.</translation>
    </message>
    <message>
        <source>There are several supplier orders and not all of them can be stopped.</source>
        <translation>Ci sono più ordini al fornitore e non tutti si possono fermare.</translation>
    </message>
    <message>
        <source>The order is cancelled on the shop, but the supplier may still ship it.</source>
        <translation>L’ordine è annullato nel negozio, ma il fornitore potrebbe ancora spedirlo.</translation>
    </message>
    <message>
        <source>The order is already cancelled on the shop.</source>
        <translation>L’ordine è già annullato nel negozio.</translation>
    </message>
    <message>
        <source>Everything has been refunded: there is nothing left to give back.</source>
        <translation>È stato rimborsato tutto: non c’è più nulla da restituire.</translation>
    </message>
    <message>
        <source>The supplier refused.</source>
        <translation>Il fornitore ha rifiutato.</translation>
    </message>
    <message>
        <source>The supplier still has time to show a tracking number.</source>
        <translation>Il fornitore ha ancora tempo per dare un numero di tracciamento.</translation>
    </message>
    <message>
        <source>The supplier refused and gave no tracking number in time.</source>
        <translation>Il fornitore ha rifiutato e non ha dato in tempo un numero di tracciamento.</translation>
    </message>
    <message>
        <source>A dispute is open.</source>
        <translation>C’è una controversia aperta.</translation>
    </message>
    <message>
        <source>No supplier order is linked.</source>
        <translation>Nessun ordine al fornitore è abbinato.</translation>
    </message>
    <message>
        <source>The only link found waits for your yes.</source>
        <translation>Abbiamo trovato un possibile ordine: confermalo.</translation>
    </message>
    <message>
        <source>Nothing has been read from the supplier’s platform yet.</source>
        <translation>Dalla piattaforma del fornitore non è ancora stato letto nulla.</translation>
    </message>
    <message>
        <source>The supplier’s platform uses a status this program does not know.</source>
        <translation>La piattaforma del fornitore usa uno stato che questo programma non conosce.</translation>
    </message>
    <message>
        <source>In this status some orders can be cancelled and some cannot: look at the order page.</source>
        <translation>In questo stato alcuni ordini si possono annullare e altri no: guarda la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>The shop uses a status this program does not know.</source>
        <translation>Il negozio usa uno stato che questo programma non conosce.</translation>
    </message>
    <message>
        <source>Ask the supplier to cancel, and note that you did.</source>
        <translation>Chiedi al fornitore di annullare e segna che l’hai fatto.</translation>
    </message>
    <message>
        <source>Wait for the supplier’s answer, or note it when it comes by e-mail.</source>
        <translation>Aspetta la risposta del fornitore, o segnala quando arriva per e-mail.</translation>
    </message>
    <message>
        <source>Ask for the tracking number, then choose between a refund and a dispute.</source>
        <translation>Chiedi il numero di tracciamento, poi scegli tra rimborso e controversia.</translation>
    </message>
    <message>
        <source>Cancel the order on the shop.</source>
        <translation>Annulla l’ordine nel negozio.</translation>
    </message>
    <message>
        <source>Nothing: the shop is being told.</source>
        <translation>Nulla: il negozio viene avvisato.</translation>
    </message>
    <message>
        <source>Look at the outcome of the last request.</source>
        <translation>Guarda l’esito dell’ultima richiesta.</translation>
    </message>
    <message>
        <source>Cancel it at the supplier, then on the shop.</source>
        <translation>Annullalo presso il fornitore, poi nel negozio.</translation>
    </message>
    <message>
        <source>Ask the supplier to cancel now.</source>
        <translation>Chiedi subito al fornitore di annullare.</translation>
    </message>
    <message>
        <source>Wait for the supplier’s answer.</source>
        <translation>Aspetta la risposta del fornitore.</translation>
    </message>
    <message>
        <source>Finish the cancellation on the shop.</source>
        <translation>Completa l’annullamento nel negozio.</translation>
    </message>
    <message>
        <source>Refund the items and talk to the customer.</source>
        <translation>Rimborsa gli articoli e parla con il cliente.</translation>
    </message>
    <message>
        <source>Open a dispute at the supplier’s platform.</source>
        <translation>Apri una controversia sulla piattaforma del fornitore.</translation>
    </message>
    <message>
        <source>Follow the dispute.</source>
        <translation>Segui la controversia.</translation>
    </message>
    <message>
        <source>Link the supplier order.</source>
        <translation>Abbina l’ordine al fornitore.</translation>
    </message>
    <message>
        <source>Make sure that the supplier does not ship.</source>
        <translation>Assicurati che il fornitore non spedisca.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nulla.</translation>
    </message>
    <message>
        <source>Open the order’s page and look.</source>
        <translation>Apri la pagina dell’ordine e guarda.</translation>
    </message>
    <message>
        <source>may still ship</source>
        <translation>può ancora spedire</translation>
    </message>
    <message>
        <source>no request shows there</source>
        <translation>la richiesta non risulta</translation>
    </message>
    <message>
        <source>yes not confirmed yet</source>
        <translation>sì non ancora confermato</translation>
    </message>
    <message>
        <source>The order is cancelled on the shop, but the supplier’s platform still shows its order as live: the parcel may leave. Write to the supplier.</source>
        <translation>L’ordine è annullato nel negozio, ma sulla piattaforma del fornitore risulta ancora attivo: il pacco può partire. Scrivi al fornitore.</translation>
    </message>
    <message>
        <source>You noted that you asked, but the supplier’s platform shows no request. Open the order page and check that it went through.</source>
        <translation>Hai segnato di averlo chiesto, ma sulla piattaforma del fornitore la richiesta non risulta. Apri la pagina dell’ordine e controlla che sia stata inviata.</translation>
    </message>
    <message>
        <source>You noted that the supplier agreed, but its platform still shows the order as live. Better wait until it shows it as cancelled: if you refund now, the parcel may leave all the same.</source>
        <translation>Hai segnato che il fornitore è d’accordo, ma sulla sua piattaforma l’ordine risulta ancora attivo. Meglio aspettare che risulti annullato: se rimborsi ora, il pacco può partire lo stesso.</translation>
    </message>
    <message>
        <source>The supplier’s platform shows no request to cancel: silence means nothing there.</source>
        <translation>Sulla piattaforma del fornitore non risulta nessuna richiesta di annullamento: il silenzio non vale come un sì.</translation>
    </message>
    <message>
        <source>You noted that the supplier agreed, but its platform still shows the order as live: if you refund now, the parcel may leave all the same.</source>
        <translation>Hai segnato che il fornitore è d’accordo, ma sulla sua piattaforma l’ordine risulta ancora attivo: se rimborsi ora, il pacco può partire lo stesso.</translation>
    </message>
    <message>
        <source>Check on the order page that the request went through.</source>
        <translation>Controlla sulla pagina dell’ordine che la richiesta sia stata inviata.</translation>
    </message>
    <message>
        <source>Check on the order page that it is cancelled, then finish on the shop.</source>
        <translation>Controlla sulla pagina dell’ordine che risulti annullato, poi concludi nel negozio.</translation>
    </message>
    <message>
        <source>Say what the customer gets back.</source>
        <translation>Di’ che cosa riceve indietro il cliente.</translation>
    </message>
    <message>
        <source>the service will not stop</source>
        <translation>il servizio non si ferma</translation>
    </message>
    <message>
        <source>service’s answer overdue</source>
        <translation>risposta del servizio in ritardo</translation>
    </message>
    <message>
        <source>fulfillment to take back</source>
        <translation>evasione da ritirare</translation>
    </message>
    <message>
        <source>service asked to stop</source>
        <translation>servizio avvisato di fermarsi</translation>
    </message>
    <message>
        <source>The supplier agreed, but the fulfillment service that was asked to stop has not answered in time. Write to it, or refund the items.</source>
        <translation>Il fornitore ha accettato, ma il servizio logistico a cui hai chiesto di fermarsi non ha risposto in tempo. Scrivigli, oppure rimborsa gli articoli.</translation>
    </message>
    <message>
        <source>The supplier agreed and will not ship. On the shop the fulfillment has been requested: take it back first, then cancel the order.</source>
        <translation>Il fornitore ha accettato e non spedirà. Nel negozio però è stata richiesta l’evasione: prima ritirala, poi annulla l’ordine.</translation>
    </message>
    <message>
        <source>The supplier agreed and will not ship. The fulfillment service has been asked to stop; when it agrees, cancel the order on the shop.</source>
        <translation>Il fornitore ha accettato e non spedirà. Al servizio logistico è stato chiesto di fermarsi; quando accetta, annulla l’ordine nel negozio.</translation>
    </message>
    <message>
        <source>The fulfillment has been requested and not accepted yet: it can be called back.</source>
        <translation>L’evasione è stata richiesta e non ancora accettata: si può ritirare.</translation>
    </message>
    <message>
        <source>A fulfillment service has accepted the order: it must agree to stop.</source>
        <translation>Un servizio logistico ha accettato l’ordine: deve accettare di fermarsi.</translation>
    </message>
    <message>
        <source>The fulfillment service has been asked to stop and has not answered yet.</source>
        <translation>Al servizio logistico è stato chiesto di fermarsi e non ha ancora risposto.</translation>
    </message>
    <message>
        <source>It has not answered in time.</source>
        <translation>Non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>The fulfillment service will not stop: the goods leave.</source>
        <translation>Il servizio logistico non si ferma: la merce parte.</translation>
    </message>
    <message>
        <source>The order is marked as in progress on the shop: mark it as unfulfilled there, then cancel.</source>
        <translation>Nel negozio l’ordine è segnato come in lavorazione: segnalo lì come inevaso, poi annulla.</translation>
    </message>
    <message>
        <source>Who was asked to ship is not visible: the app lacks the permission to see it.</source>
        <translation>A chi è stata chiesta la spedizione non si vede: all’app manca l’autorizzazione.</translation>
    </message>
    <message>
        <source>A chargeback is open: do not refund besides, the bank has the money already.</source>
        <translation>È aperto un chargeback: non rimborsare in più, la banca ha già il denaro.</translation>
    </message>
    <message>
        <source>The customer has the money back from the bank: do not refund besides.</source>
        <translation>Il cliente ha già riavuto il denaro dalla banca: non rimborsare in più.</translation>
    </message>
    <message>
        <source>The customer’s bank asks about the payment.</source>
        <translation>La banca del cliente chiede spiegazioni sul pagamento.</translation>
    </message>
    <message>
        <source>The shop’s fraud analysis advises to cancel the order.</source>
        <translation>L’analisi antifrode del negozio consiglia di annullare l’ordine.</translation>
    </message>
    <message>
        <source>The shop’s fraud analysis advises to look closer before shipping.</source>
        <translation>L’analisi antifrode del negozio consiglia di controllare meglio prima di spedire.</translation>
    </message>
    <message>
        <source>Write to the fulfillment service, or refund the items.</source>
        <translation>Scrivi al servizio logistico, oppure rimborsa gli articoli.</translation>
    </message>
    <message>
        <source>Take the fulfillment back, then cancel on the shop.</source>
        <translation>Ritira l’evasione, poi annulla nel negozio.</translation>
    </message>
    <message>
        <source>Wait for the fulfillment service’s answer.</source>
        <translation>Aspetta la risposta del servizio logistico.</translation>
    </message>
    <message>
        <source>the refund is yours</source>
        <translation>il rimborso ti spetta</translation>
    </message>
    <message>
        <source>next date: %1</source>
        <extracomment>chip under &quot;In dispute&quot;; %1 is &quot;within 18 hours&quot;, &quot;within 3 days&quot; or &quot;time is over&quot;</extracomment>
        <translation>prossima data: %1</translation>
    </message>
    <message>
        <source>The parcel first moved after you opened the dispute: by the platform’s rule the refund is yours. Do not close the dispute.</source>
        <translation>Il pacco si è mosso per la prima volta dopo che hai aperto la controversia: per la regola della piattaforma il rimborso ti spetta. Non chiudere la controversia.</translation>
    </message>
    <message>
        <source>The parcel left only after the dispute was opened: that is at the supplier’s cost.</source>
        <translation>Il pacco è partito solo dopo l’apertura della controversia: è a carico del fornitore.</translation>
    </message>
    <message>
        <source>A date of the dispute is near, or has passed: look at it.</source>
        <translation>Una data della controversia è vicina o è passata: guardala.</translation>
    </message>
    <message>
        <source>Prepare the dispute and open it on the platform.</source>
        <translation>Prepara la controversia e aprila sulla piattaforma.</translation>
    </message>
    <message>
        <source>Wait for the supplier’s answer to the dispute.</source>
        <translation>Aspetta la risposta del fornitore alla controversia.</translation>
    </message>
    <message>
        <source>Wait for the platform’s decision.</source>
        <translation>Aspetta la decisione della piattaforma.</translation>
    </message>
    <message>
        <source>Send the goods back and type the tracking number.</source>
        <translation>Rispedisci la merce e scrivi il numero di tracciamento.</translation>
    </message>
    <message>
        <source>Wait for the refund of the return.</source>
        <translation>Aspetta il rimborso del reso.</translation>
    </message>
    <message>
        <source>Look at the order page and note how the dispute ended.</source>
        <translation>Guarda la pagina dell’ordine e annota com’è finita la controversia.</translation>
    </message>
    <message>
        <source>tracking %1</source>
        <extracomment>chip under &quot;Waiting for the supplier&quot;; %1 is &quot;within 18 hours&quot;</extracomment>
        <translation>numero %1</translation>
    </message>
    <message>
        <source>nothing left to refund</source>
        <translation>nulla da rimborsare</translation>
    </message>
    <message>
        <source>look at its page</source>
        <translation>guarda la sua pagina</translation>
    </message>
    <message>
        <source>customer already refunded</source>
        <translation>cliente già rimborsato</translation>
    </message>
    <message>
        <source>It can no longer be stopped, and the customer has been refunded: there is nothing left to give back.</source>
        <translation>Non si può più fermare e il cliente è già stato rimborsato: non resta nulla da restituire.</translation>
    </message>
    <message>
        <source>Talk to the customer.</source>
        <translation>Parla con il cliente.</translation>
    </message>
    <message>
        <source>The supplier’s refund is late: see “Money home”.</source>
        <translation>Il rimborso del fornitore è in ritardo: vedi «Soldi da riavere».</translation>
    </message>
    <message>
        <source>Ask the supplier for the money they owe you, or write it off.</source>
        <translation>Chiedi al fornitore i soldi che ti deve, o rinuncia.</translation>
    </message>
</context>
<context>
    <name>contrordine::AdvicePanel</name>
    <message>
        <source>a supplier</source>
        <translation>un fornitore</translation>
    </message>
</context>
<context>
    <name>contrordine::AnswerCard</name>
    <message>
        <source>The supplier agreed</source>
        <translation>Il fornitore ha accettato</translation>
    </message>
    <message>
        <source>It refused</source>
        <translation>Ha rifiutato</translation>
    </message>
    <message>
        <source>It has shipped</source>
        <translation>Ha spedito</translation>
    </message>
    <message>
        <source>Open the order page</source>
        <translation>Apri la pagina dell’ordine</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copia il messaggio</translation>
    </message>
    <message>
        <source>Message to the supplier</source>
        <translation>Messaggio al fornitore</translation>
    </message>
    <message>
        <source>This one has not been asked yet.</source>
        <translation>A questo non è ancora stato chiesto.</translation>
    </message>
    <message>
        <source>The cancellation is requested and the answer is still to come. Expect an e-mail about it.</source>
        <translation>L’annullamento è richiesto e la risposta deve ancora arrivare. Aspettati un’e-mail.</translation>
    </message>
    <message>
        <source>The time to answer is over, and silence counts as a yes. Look at the order page, then note the answer here.</source>
        <translation>Il tempo per rispondere è scaduto e il silenzio di solito vale come un sì. Guarda la pagina dell’ordine, poi segna qui la risposta.</translation>
    </message>
    <message>
        <source>Requested %1. Most answers come within hours; silence until %2 counts as a yes. Expect an e-mail about it.</source>
        <extracomment>%1 is an age (&quot;2 minutes ago&quot;), %2 a day (&quot;tomorrow 16:12&quot;)</extracomment>
        <translation>Richiesto %1. Di solito la risposta arriva in poche ore; il silenzio fino a %2 vale come un sì. Aspettati un’e-mail.</translation>
    </message>
    <message>
        <source>The supplier’s platform shows it as cancelled: it will not be shipped.</source>
        <translation>La piattaforma del fornitore lo mostra come annullato: non verrà spedito.</translation>
    </message>
    <message>
        <source>You noted that the supplier agreed. Make sure the e-mail about it is there.</source>
        <translation>Hai segnato che il fornitore ha accettato. Controlla che ti sia arrivata l’e-mail.</translation>
    </message>
    <message>
        <source>The supplier refused. Either the parcel has left, or the supplier does not want to lose the sale.</source>
        <translation>Il fornitore ha rifiutato. O il pacco è partito, o non vuole perdere la vendita.</translation>
    </message>
    <message>
        <source>It has been shipped: it cannot be stopped any more, and the customer will receive it.</source>
        <translation>È stato spedito: non si può più fermare e il cliente lo riceverà.</translation>
    </message>
    <message>
        <source>Supplier order %1</source>
        <translation>Ordine al fornitore %1</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <translation>%1, ordine %2</translation>
    </message>
    <message>
        <source>Status: %1 (read %2)</source>
        <translation>Stato: %1 (letto %2)</translation>
    </message>
    <message>
        <source>Its status has not been read yet.</source>
        <translation>Il suo stato non è ancora stato letto.</translation>
    </message>
    <message>
        <source>Ask for the tracking number. A parcel that has really left has one: it must come by %1.</source>
        <extracomment>%1 is a date: &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>Chiedi il numero di tracciamento. Un pacco davvero partito ne ha uno: deve arrivare entro %1.</translation>
    </message>
    <message>
        <source>What you can do now: refund items on the shop, or agree on something with the customer.</source>
        <translation>Che cosa puoi fare ora: rimborsare gli articoli nel negozio, o accordarti con il cliente.</translation>
    </message>
    <message>
        <source>It has not answered yet after all</source>
        <translation>In realtà non ha ancora risposto</translation>
    </message>
    <message>
        <source>You noted that you asked, but %1, read %2, shows no request. Open the order page and check that it went through: no answer comes to a request that is not there, and silence means nothing.</source>
        <extracomment>%1 is &quot;AliExpress&quot;, %2 an age: &quot;2 minutes ago&quot;</extracomment>
        <translation>Hai segnato di averlo chiesto, ma su %1 (letto %2) non risulta nessuna richiesta. Apri la pagina dell’ordine e controlla che sia stata inviata: se la richiesta non c’è, non arriva risposta e il silenzio non vale come un sì.</translation>
    </message>
    <message>
        <source>You noted that the supplier agreed, but %1, read %3, still shows “%2”. Better wait until it shows the order as cancelled: if you refund now, the parcel may leave all the same.</source>
        <extracomment>%1 is &quot;AliExpress&quot;, %2 a status such as &quot;Being prepared&quot;, %3 an age: &quot;2 minutes ago&quot;</extracomment>
        <translation>Hai segnato che il fornitore è d’accordo, ma %1 (letto %3) mostra ancora «%2». Meglio aspettare che l’ordine risulti annullato: se rimborsi ora, il pacco può partire lo stesso.</translation>
    </message>
    <message>
        <source>I have not asked yet after all</source>
        <translation>In realtà non l’ho ancora chiesto</translation>
    </message>
    <message>
        <source>A number came, or none…</source>
        <translation>È arrivato un numero, o nessuno…</translation>
    </message>
    <message>
        <source>Open a dispute…</source>
        <translation>Apri una controversia…</translation>
    </message>
    <message>
        <source>If the number comes and the parcel moves, it is too late to cancel: refund items on the shop, or agree on something with the customer. If no number comes, open a dispute and ask for your money: whatever leaves after that day is at the supplier’s cost.</source>
        <translation>Se il numero arriva e il pacco si muove, è troppo tardi per annullare: rimborsa gli articoli sul negozio o accordati con il cliente. Se non arriva nessun numero, apri una controversia e chiedi i tuoi soldi: quello che parte dopo quel giorno è a carico del fornitore.</translation>
    </message>
    <message>
        <source>If the parcel does not move for days, ask for proof and open a dispute.</source>
        <translation>Se il pacco resta fermo per giorni, chiedi una prova e apri una controversia.</translation>
    </message>
    <message>
        <source>You noted that you cancelled it, but %1, read %2, still shows it as to be paid. Cancel it on its page: nobody has to agree, and waiting changes nothing.</source>
        <extracomment>%1 is &quot;AliExpress&quot;, %2 an age: &quot;2 minutes ago&quot;</extracomment>
        <translation>Hai segnato di averlo annullato, ma su %1 (letto %2) risulta ancora da pagare. Annullalo sulla sua pagina: non serve il consenso di nessuno, e aspettare non cambia nulla.</translation>
    </message>
    <message>
        <source>You noted that you cancelled it. It was not paid, so nobody has to agree; it shows here once the platform has been read again.</source>
        <translation>Hai segnato di averlo annullato. Non era pagato, quindi non serve il consenso di nessuno; qui risulterà alla prossima lettura della piattaforma.</translation>
    </message>
</context>
<context>
    <name>contrordine::AskCard</name>
    <message>
        <source>1. Open the order page</source>
        <translation>1. Apri la pagina dell’ordine</translation>
    </message>
    <message>
        <source>2. Copy the message</source>
        <translation>2. Copia il messaggio</translation>
    </message>
    <message>
        <source>3. I have requested it</source>
        <translation>3. L’ho richiesto</translation>
    </message>
    <message>
        <source>Message to the supplier</source>
        <translation>Messaggio al fornitore</translation>
    </message>
    <message>
        <source>Supplier order %1</source>
        <extracomment>%1 is a store&apos;s name, %2 its order number</extracomment>
        <translation>Ordine al fornitore %1</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <translation>%1, ordine %2</translation>
    </message>
    <message>
        <source>Status: %1 (read %2)</source>
        <translation>Stato: %1 (letto %2)</translation>
    </message>
    <message>
        <source>Its status has not been read yet.</source>
        <translation>Il suo stato non è ancora stato letto.</translation>
    </message>
    <message>
        <source>2. I have cancelled it</source>
        <translation>2. L’ho annullato</translation>
    </message>
    <message>
        <source>It is not paid yet, so no approval is needed.</source>
        <translation>Non è ancora pagato, quindi non serve approvazione.</translation>
    </message>
    <message>
        <source>It is paid, so the supplier must agree. Ask now: parcels often leave within hours.</source>
        <translation>È pagato, quindi il fornitore deve accettare. Chiedi adesso: spesso i pacchi partono nel giro di ore.</translation>
    </message>
    <message>
        <source>Requested %1.</source>
        <translation>Richiesto %1.</translation>
    </message>
    <message>
        <source>The cancellation is requested.</source>
        <translation>L’annullamento è richiesto.</translation>
    </message>
    <message>
        <source>Cancelled at the supplier: it will not be shipped.</source>
        <translation>Annullato dal fornitore: non verrà spedito.</translation>
    </message>
    <message>
        <source>The supplier refused.</source>
        <translation>Il fornitore ha rifiutato.</translation>
    </message>
    <message>
        <source>It has been shipped and cannot be stopped any more.</source>
        <translation>È stato spedito e non si può più fermare.</translation>
    </message>
    <message>
        <source>I have not asked yet after all</source>
        <translation>In realtà non l’ho ancora chiesto</translation>
    </message>
    <message>
        <source>You noted that you asked, but %1, read %2, shows no request. Press Cancel on the order page and confirm: without it nothing stops the parcel.</source>
        <extracomment>%1 is &quot;AliExpress&quot;, %2 an age: &quot;2 minutes ago&quot;</extracomment>
        <translation>Hai segnato di averlo chiesto, ma su %1 (letto %2) non risulta nessuna richiesta. Premi «Cancel» (Annulla) sulla pagina dell’ordine e conferma: senza richiesta nulla ferma il pacco.</translation>
    </message>
    <message>
        <source>You noted that the supplier agreed; its platform does not show it yet.</source>
        <translation>Hai segnato che il fornitore ha accettato; la sua piattaforma non lo mostra ancora.</translation>
    </message>
</context>
<context>
    <name>contrordine::AskDialog</name>
    <message>
        <source>Message to the supplier</source>
        <translation>Messaggio al fornitore</translation>
    </message>
    <message>
        <source>&amp;Copy the message</source>
        <translation>&amp;Copia il messaggio</translation>
    </message>
    <message>
        <source>Ask %1 for its policy</source>
        <extracomment>window title; %1 is a supplier</extracomment>
        <translation>Chiedi a %1 le sue regole</translation>
    </message>
    <message>
        <source>Open the store’s &amp;page</source>
        <translation>Apri la &amp;pagina del negozio</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Copy these questions and send them from the store’s page. When the answer comes, write it down beside the supplier.</source>
        <translation>Copia queste domande e inviale dalla pagina del negozio. Quando arriva la risposta, scrivila accanto al fornitore.</translation>
    </message>
</context>
<context>
    <name>contrordine::AssistDialog</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>contrordine::CancelMany</name>
    <message>
        <source>Next order…</source>
        <translation>Ordine successivo…</translation>
    </message>
    <message>
        <source>Cancel several orders</source>
        <translation>Annulla più ordini</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Scegli un motivo</translation>
    </message>
    <message>
        <source>Anything you want to remember about it (optional)</source>
        <translation>Quello che vuoi ricordare in proposito (facoltativo)</translation>
    </message>
    <message>
        <source>More about the reason</source>
        <translation>Altro sul motivo</translation>
    </message>
    <message>
        <source>The selected orders</source>
        <translation>Gli ordini selezionati</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for all</source>
        <translation>Motivo per tutti</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annullato.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>La pratica è chiusa.</translation>
    </message>
    <message>
        <source>It is being cancelled already: its case is taken up.</source>
        <translation>È già in corso di annullamento: si riprende la sua pratica.</translation>
    </message>
    <message>
        <source>A refund of it is under way: it comes first.</source>
        <translation>È in corso un suo rimborso: viene prima.</translation>
    </message>
    <message>
        <source>Say first whether the supplier order belongs to it.</source>
        <translation>Prima di’ se l’ordine al fornitore gli appartiene.</translation>
    </message>
    <message>
        <source>Already cancelled on the shop.</source>
        <translation>Già annullato nel negozio.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Non si riesce a leggerlo.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lettura in corso…</translation>
    </message>
    <message>
        <source>Reason for order %1</source>
        <extracomment>what a screen reader says; %1 is the order&apos;s name</extracomment>
        <translation>Motivo per l’ordine %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cases are open.</source>
        <translation>
            <numerusform>%n pratica è aperta.</numerusform>
            <numerusform>%n pratiche sono aperte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have no case: the list says why.</source>
        <translation>
            <numerusform>%n ordine è senza pratica: l’elenco dice perché.</numerusform>
            <numerusform>%n ordini sono senza pratica: l’elenco dice perché.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you: take them one after the other.</source>
        <translation>
            <numerusform>%n aspetta te.</numerusform>
            <numerusform>%n aspettano te: affrontali uno dopo l’altro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for somebody else.</source>
        <translation>
            <numerusform>%n aspetta qualcun altro.</numerusform>
            <numerusform>%n aspettano qualcun altro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each order has its own case. The supplier’s page and the last button come order by order.</source>
        <translation>Ogni ordine ha la sua pratica. La pagina del fornitore e l’ultimo pulsante arrivano ordine per ordine.</translation>
    </message>
    <message>
        <source>A case is opened for each order below. Nothing is cancelled yet: each is confirmed on its own, later.</source>
        <translation>Per ogni ordine qui sotto si apre una pratica. Non si annulla ancora nulla: ognuno si conferma per conto suo, più avanti.</translation>
    </message>
    <message numerus="yes">
        <source>Open %n cases</source>
        <translation>
            <numerusform>Apri %n pratica</numerusform>
            <numerusform>Apri %n pratiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Close, the cases stay open</source>
        <translation>Chiudi, le pratiche restano aperte</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
</context>
<context>
    <name>contrordine::CancelWizard</name>
    <message>
        <source>Reading the order…</source>
        <translation>Lettura dell’ordine…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Negozio</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Riepilogo</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>Annulla un ordine</translation>
    </message>
    <message>
        <source>Cancel order %1</source>
        <extracomment>window title; %1 is the order&apos;s name</extracomment>
        <translation>Annulla l’ordine %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close, it goes on by itself</source>
        <translation>Chiudi: va avanti da solo</translation>
    </message>
    <message>
        <source>Close and continue later</source>
        <translation>Chiudi e continua più tardi</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
    <message>
        <source>Keep the order?</source>
        <translation>Tenere l’ordine?</translation>
    </message>
    <message>
        <source>The case is closed, and the order goes on as if nothing had been decided.</source>
        <translation>La pratica si chiude e l’ordine prosegue come se niente fosse stato deciso.</translation>
    </message>
    <message>
        <source>What the supplier has been asked, or has cancelled already, is not undone by it: write to the supplier, or order anew.</source>
        <translation>Ciò che è stato chiesto al fornitore, o che ha già annullato, non torna indietro: scrivi al fornitore, o ordina di nuovo.</translation>
    </message>
    <message>
        <source>Give the cancellation up</source>
        <translation>Rinuncia all’annullamento</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continua la pratica</translation>
    </message>
    <message>
        <source>Keep the order…</source>
        <translation>Tieni l’ordine…</translation>
    </message>
</context>
<context>
    <name>contrordine::CaseStepper</name>
    <message>
        <source>Reason</source>
        <extracomment>step of a cancellation, very short: say why</extracomment>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Supplier</source>
        <comment>step</comment>
        <extracomment>step of a dispute, very short: the supplier answers
----------
step of a cancellation, very short: ask the supplier</extracomment>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Shop</source>
        <comment>step</comment>
        <extracomment>step of a cancellation, very short: cancel on the shop</extracomment>
        <translation>Negozio</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>step</comment>
        <extracomment>step of a cancellation or dispute, very short: all done
----------
step of a cancellation, very short: all done</extracomment>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Steps of a cancellation: %1</source>
        <extracomment>what a screen reader says; %1 lists the steps</extracomment>
        <translation>Passi di un annullamento: %1</translation>
    </message>
    <message>
        <source>Cancellation: all steps are done</source>
        <translation>Annullamento: tutti i passi sono fatti</translation>
    </message>
    <message>
        <source>Cancellation, step %1 of %2: %3</source>
        <translation>Annullamento, passo %1 di %2: %3</translation>
    </message>
    <message>
        <source>Prepare</source>
        <extracomment>step of a dispute, very short: gather evidence and open it</extracomment>
        <translation>Prepara</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>step of a dispute, very short: the platform decides</extracomment>
        <translation>Decisione</translation>
    </message>
    <message>
        <source>Dispute: all steps are done</source>
        <translation>Controversia: tutti i passi sono fatti</translation>
    </message>
    <message>
        <source>Dispute, step %1 of %2: %3</source>
        <extracomment>what a screen reader says; %1 is the number of the step, %2 of how many, %3 its name</extracomment>
        <translation>Controversia, passo %1 di %2: %3</translation>
    </message>
</context>
<context>
    <name>contrordine::CheckStrip</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Controlla ora</translation>
    </message>
    <message>
        <source>Reading the shop and the supplier…</source>
        <translation>Lettura di negozio e fornitore…</translation>
    </message>
    <message>
        <source>Both sides read %1.</source>
        <extracomment>%1 is an age: &quot;just now&quot;, &quot;2 minutes ago&quot;</extracomment>
        <translation>Shopify e AliExpress: aggiornati %1.</translation>
    </message>
    <message>
        <source>Not read again since this window was opened.</source>
        <translation>Non ancora riletto da quando hai aperto questa finestra.</translation>
    </message>
</context>
<context>
    <name>contrordine::ColumnChooser</name>
    <message>
        <source>Order (#1042)</source>
        <translation>Ordine (#1042)</translation>
    </message>
    <message>
        <source>Supplier order</source>
        <translation>Ordine al fornitore</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Ordinato il</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Pagato il</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Numero di tracciamento</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Corriere</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>Scelta tua</translation>
    </message>
    <message>
        <source>By the names of the columns</source>
        <translation>Dai nomi delle colonne</translation>
    </message>
    <message>
        <source>DSers</source>
        <translation>DSers</translation>
    </message>
    <message>
        <source>AutoDS</source>
        <translation>AutoDS</translation>
    </message>
    <message>
        <source>Two columns: order, supplier order</source>
        <translation>Due colonne: ordine, ordine al fornitore</translation>
    </message>
    <message>
        <source>&amp;Columns as written by:</source>
        <translation>&amp;Colonne come le scrive:</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Le prime righe del file</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <extracomment>%1 is the name of a column in a file</extracomment>
        <translation>Che cosa contiene la colonna %1</translation>
    </message>
    <message>
        <source>– not needed –</source>
        <comment>a column of a file</comment>
        <translation>– non serve –</translation>
    </message>
</context>
<context>
    <name>contrordine::ConnectDialog</name>
    <message>
        <source>Check and connect</source>
        <translation>Verifica e collega</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Tokens and secrets are kept in your system’s keychain, never in a file.</source>
        <translation>Token e segreti restano nel portachiavi del sistema, mai in un file.</translation>
    </message>
    <message>
        <source>There is no keychain here: tokens and secrets are kept only until you quit.</source>
        <translation>Qui non c’è un portachiavi: token e segreti restano solo finché non esci.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Client ID and secret (app made in the Dev Dashboard)</source>
        <translation>ID client e segreto (app creata nel Dev Dashboard)</translation>
    </message>
    <message>
        <source>Access token (older app made in the shop’s settings)</source>
        <translation>Token di accesso (app meno recente creata nelle impostazioni del negozio)</translation>
    </message>
    <message>
        <source>Client &amp;ID:</source>
        <translation>&amp;ID client:</translation>
    </message>
    <message>
        <source>&amp;Shop:</source>
        <translation>&amp;Negozio:</translation>
    </message>
    <message>
        <source>&amp;Access:</source>
        <translation>&amp;Accesso:</translation>
    </message>
    <message>
        <source>App &amp;key:</source>
        <translation>&amp;Chiave dell’app:</translation>
    </message>
    <message>
        <source>App &amp;secret:</source>
        <translation>&amp;Segreto dell’app:</translation>
    </message>
    <message>
        <source>&amp;Refresh token:</source>
        <translation>Token di &amp;rinnovo:</translation>
    </message>
    <message>
        <source>With an app of AliExpress’s Open Platform (dropshipping), Contrordine reads the status and tracking of your supplier orders by itself.</source>
        <translation>Con un’app della Open Platform di AliExpress (dropshipping), Contrordine legge da solo stato e tracciamento dei tuoi ordini ai fornitori.</translation>
    </message>
    <message>
        <source>Without one everything else still works: import a file, link orders by their number, and say what the supplier answered.</source>
        <translation>Senza, tutto il resto funziona lo stesso: importa un file, abbina gli ordini con il loro numero e segna che cosa ha risposto il fornitore.</translation>
    </message>
    <message>
        <source>Client s&amp;ecret:</source>
        <translation>S&amp;egreto del client:</translation>
    </message>
    <message>
        <source>Access &amp;token:</source>
        <translation>&amp;Token di accesso:</translation>
    </message>
    <message>
        <source>Fill in every field first.</source>
        <translation>Prima compila tutti i campi.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>Verifica con il negozio…</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <extracomment>%1 is the shop&apos;s name</extracomment>
        <translation>Collegato a %1.</translation>
    </message>
    <message>
        <source>Connected to %1, but these scopes are missing: %2. Tick them in the app, install it again and check once more.</source>
        <extracomment>%1 is the shop&apos;s name, %2 a list of scopes as Shopify writes them</extracomment>
        <translation>Collegato a %1, ma mancano questi permessi: %2. Spuntali nell’app, reinstallala e verifica di nuovo.</translation>
    </message>
    <message>
        <source>App key, app secret and access token are needed.</source>
        <translation>Servono chiave dell’app, segreto dell’app e token di accesso.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Verifica con la piattaforma…</translation>
    </message>
    <message>
        <source>Connected. Supplier orders are read from now on.</source>
        <translation>Collegato. Da ora gli ordini ai fornitori vengono letti.</translation>
    </message>
    <message>
        <source>Authorize in the browser…</source>
        <translation>Autorizza nel browser…</translation>
    </message>
    <message>
        <source>I have tokens &amp;already</source>
        <translation>H&amp;o già i token</translation>
    </message>
    <message>
        <source>Call&amp;back address:</source>
        <translation>&amp;Indirizzo di ritorno:</translation>
    </message>
    <message>
        <source>A&amp;ccess token:</source>
        <translation>&amp;Token di accesso:</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Usa questo indirizzo</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Non aspettare più</translation>
    </message>
    <message>
        <source>Say yes on the page in the browser. If it then shows an error instead of “You can close this page”, copy its address and paste it here:</source>
        <translation>Acconsenti sulla pagina nel browser. Se poi mostra un errore invece di «Puoi chiudere questa pagina», copia il suo indirizzo e incollalo qui:</translation>
    </message>
    <message>
        <source>Address of the page you arrived at</source>
        <translation>Indirizzo della pagina a cui sei arrivato</translation>
    </message>
    <message>
        <source>App key and app secret are needed.</source>
        <translation>Servono chiave e segreto dell’app.</translation>
    </message>
    <message>
        <source>Contrordine has what it needs. You can close this page.</source>
        <translation>Contrordine ha quello che gli serve. Puoi chiudere questa pagina.</translation>
    </message>
    <message>
        <source>This page does not belong to an authorization that Contrordine waits for.</source>
        <translation>Questa pagina non appartiene a un’autorizzazione che Contrordine sta aspettando.</translation>
    </message>
    <message>
        <source>Waiting for your yes in the browser…</source>
        <translation>In attesa del tuo consenso nel browser…</translation>
    </message>
    <message>
        <source>The authorization was given up. Nothing was saved.</source>
        <translation>L’autorizzazione è stata interrotta. Non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>Open the Dev Dashboard</source>
        <translation>Apri il Dev Dashboard</translation>
    </message>
    <message>
        <source>On openservice.aliexpress.com, sign in and create an app of the type “Drop Shipping”. There can be one.</source>
        <translation>Su openservice.aliexpress.com accedi e crea un’app di tipo «Drop Shipping». Se ne può avere una sola.</translation>
    </message>
    <message>
        <source>In the app’s settings, enter the callback address below. The authorization comes back there, to this computer.</source>
        <translation>Nelle impostazioni dell’app inserisci l’indirizzo di ritorno qui sotto: l’autorizzazione torna lì, a questo computer.</translation>
    </message>
    <message>
        <source>Copy its App Key and App Secret here.</source>
        <translation>Copia qui App Key e App Secret.</translation>
    </message>
    <message>
        <source>Press “Authorize in the browser” and sign in with the account you buy with. An app still in test must be authorized anew every day or two.</source>
        <translation>Premi «Autorizza nel browser» e accedi con l’account con cui acquisti. Un’app ancora in prova va autorizzata di nuovo ogni uno o due giorni.</translation>
    </message>
    <message>
        <source>Open AliExpress’s Open Platform</source>
        <translation>Apri la Open Platform di AliExpress</translation>
    </message>
    <message>
        <source>Apps made in the shop’s settings before 2026 still have a token that starts with “shpat_”. New ones cannot be made there any more.</source>
        <translation>Le app create nelle impostazioni del negozio prima del 2026 hanno ancora un token che inizia con «shpat_». Di nuove non se ne possono più creare lì.</translation>
    </message>
    <message>
        <source>Paste the token here. Its scopes must hold read_orders, write_orders and read_customers.</source>
        <translation>Incolla qui il token. Tra i suoi permessi devono esserci read_orders, write_orders e read_customers.</translation>
    </message>
    <message>
        <source>In Shopify’s Dev Dashboard, with the account that owns the shop, create an app.</source>
        <translation>Nel Dev Dashboard di Shopify, con l’account proprietario del negozio, crea un’app.</translation>
    </message>
    <message>
        <source>In a version of it, tick these scopes: read_orders, write_orders, read_customers; with read_all_orders orders older than 60 days are read too. Release the version.</source>
        <translation>In una sua versione seleziona questi permessi: read_orders, write_orders, read_customers; con read_all_orders si leggono anche gli ordini più vecchi di 60 giorni. Pubblica la versione.</translation>
    </message>
    <message>
        <source>Install the app on the shop.</source>
        <translation>Installa l’app nel negozio.</translation>
    </message>
    <message>
        <source>From the app’s settings, copy the client ID and the secret here.</source>
        <translation>Dalle impostazioni dell’app copia qui ID client e segreto.</translation>
    </message>
</context>
<context>
    <name>contrordine::ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>Collegamenti</translation>
    </message>
    <message>
        <source>Connect another account…</source>
        <translation>Collega un altro account…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Connect your shop and, if you have an app there, AliExpress.</source>
        <translation>Non c’è ancora nessun collegamento. Collega il tuo negozio e, se lì hai un’app, AliExpress.</translation>
    </message>
    <message>
        <source>client ID and secret</source>
        <translation>ID client e segreto</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>token di accesso</translation>
    </message>
    <message>
        <source>app %1</source>
        <extracomment>%1 is the number of an app at AliExpress</extracomment>
        <translation>app %1</translation>
    </message>
    <message>
        <source>Last read %1</source>
        <extracomment>%1 is an age such as &quot;2 minutes ago&quot;</extracomment>
        <translation>Ultima lettura %1</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Non ancora letto</translation>
    </message>
    <message>
        <source>checked %1</source>
        <extracomment>%1 is an age such as &quot;2 minutes ago&quot;</extracomment>
        <translation>verificato %1</translation>
    </message>
    <message>
        <source>authorized until %1</source>
        <extracomment>%1 is a day such as &quot;Tuesday, 1 December&quot;</extracomment>
        <translation>autorizzato fino a %1</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Verifica con la piattaforma…</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Funziona.</translation>
    </message>
    <message>
        <source>%1 answers with version %2 of its interface; this program knows %3. Orders it does not understand are shown as unknown. Look for an update.</source>
        <extracomment>%1 is a platform, %2 and %3 are versions such as 2026-10</extracomment>
        <translation>%1 risponde con la versione %2 della sua interfaccia; questo programma conosce la %3. Gli ordini che non capisce appaiono come sconosciuti. Cerca un aggiornamento.</translation>
    </message>
    <message>
        <source>Use the new address</source>
        <translation>Usa il nuovo indirizzo</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Verifica ora</translation>
    </message>
    <message>
        <source>Replace the key…</source>
        <translation>Sostituisci la chiave…</translation>
    </message>
    <message>
        <source>Authorize again…</source>
        <translation>Autorizza di nuovo…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Scollega…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Scollega</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <extracomment>%1 is a shop&apos;s name</extracomment>
        <translation>Scollegare %1?</translation>
    </message>
    <message>
        <source>Its key is deleted from this computer. The orders that were read stay in the table, but grow old, and open cases there cannot be carried on until you connect it again.</source>
        <translation>La sua chiave viene eliminata da questo computer. Gli ordini letti restano nella tabella, ma invecchiano, e le pratiche aperte lì non possono proseguire finché non lo ricolleghi.</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
</context>
<context>
    <name>contrordine::CreditExpiry</name>
    <message>
        <source>The credit expires on</source>
        <translation>Il credito scade il</translation>
    </message>
    <message>
        <source>Day on which the store credit expires</source>
        <translation>Giorno in cui scade il credito del negozio</translation>
    </message>
</context>
<context>
    <name>contrordine::DateField</name>
    <message>
        <source>not known</source>
        <translation>non si sa</translation>
    </message>
</context>
<context>
    <name>contrordine::DetailsPanel</name>
    <message>
        <source>Details of the selected order</source>
        <translation>Dettagli dell’ordine selezionato</translation>
    </message>
    <message>
        <source>Select an order to see what can be done with it.</source>
        <translation>Seleziona un ordine per vedere che cosa si può fare.</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n articolo</numerusform>
            <numerusform>%n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>ordered %1</source>
        <extracomment>%1 is a day such as &quot;today 16:12&quot; or &quot;20 Nov&quot;</extracomment>
        <translation>ordinato %1</translation>
    </message>
    <message>
        <source>Does supplier order %1 belong to this order? Found in: %2.</source>
        <extracomment>%1 is a supplier order number, %2 where it was found, e.g. the order&apos;s note</extracomment>
        <translation>L’ordine al fornitore %1 è di questo ordine? Origine: %2.</translation>
    </message>
    <message>
        <source>Yes, link it</source>
        <translation>Sì, è il suo</translation>
    </message>
    <message>
        <source>No, it does not</source>
        <translation>No, non lo è</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>heading before what the merchant should do now; %1 is a whole sentence</extracomment>
        <translation>Ora: %1</translation>
    </message>
    <message>
        <source>Wait until…</source>
        <translation>Aspetta fino a…</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>Rimanda…</translation>
    </message>
    <message>
        <source>Choose another date, with a reason that is kept</source>
        <translation>Scegli un’altra data, con un motivo che resta scritto</translation>
    </message>
    <message>
        <source>%1 claims it too. Only one of them can be right.</source>
        <extracomment>%1 is an order name, #1057</extracomment>
        <translation>Lo reclama anche %1. Solo uno dei due può avere ragione.</translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeClaim</name>
    <message>
        <source>What do you ask for?</source>
        <translation>Che cosa chiedi?</translation>
    </message>
    <message>
        <source>The money back, and the goods stay where they are</source>
        <translation>I soldi indietro, e la merce resta dov’è</translation>
    </message>
    <message>
        <source>The money back, and the goods go back to the supplier</source>
        <translation>I soldi indietro, e la merce torna al fornitore</translation>
    </message>
    <message>
        <source>&amp;Amount:</source>
        <translation>&amp;Importo:</translation>
    </message>
    <message>
        <source>&amp;Statement, in English: the supplier and the platform’s people read it</source>
        <translation>&amp;Dichiarazione, in inglese: la leggono il fornitore e chi decide sulla piattaforma</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Dichiarazione</translation>
    </message>
    <message>
        <source>Write it anew from the facts</source>
        <translation>Riscrivila dai fatti</translation>
    </message>
    <message>
        <source>of the %1 you paid</source>
        <extracomment>beside the field for an amount; %1 is what was paid</extracomment>
        <translation>di %1 che hai pagato</translation>
    </message>
    <message>
        <source>What you paid is not known here: take the amount from the order page.</source>
        <translation>Quanto hai pagato, qui non si sa: prendi l’importo dalla pagina dell’ordine.</translation>
    </message>
    <message numerus="yes">
        <source>The return has to be sent within %n days once it is agreed, usually at your cost. Else the money goes to the supplier.</source>
        <extracomment>%n is a number of days</extracomment>
        <translation>
            <numerusform>Il reso va spedito entro %n giorno da quando è concordato, di solito a tue spese. Altrimenti i soldi vanno al fornitore.</numerusform>
            <numerusform>Il reso va spedito entro %n giorni da quando è concordato, di solito a tue spese. Altrimenti i soldi vanno al fornitore.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>Questo non è un importo.</translation>
    </message>
    <message>
        <source>Type how much you ask for.</source>
        <translation>Scrivi quanto chiedi.</translation>
    </message>
    <message>
        <source>Not more than you paid can be asked for.</source>
        <translation>Non puoi chiedere più di quanto hai pagato.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <extracomment>%1 of %2 characters</extracomment>
        <translation>%1 di %2 caratteri</translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeEvidence</name>
    <message>
        <source>What proves it?</source>
        <translation>Che cosa lo prova?</translation>
    </message>
    <message>
        <source>Copy the request to the customer</source>
        <translation>Copia la richiesta al cliente</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Incolla un’immagine</translation>
    </message>
    <message>
        <source>Drop photos, screenshots, videos or PDF files on the line they belong to. They are copied into this case’s own folder on your computer.</source>
        <translation>Trascina foto, schermate, video o PDF sulla riga a cui appartengono. Vengono copiati nella cartella di questa pratica, sul tuo computer.</translation>
    </message>
    <message>
        <source>You need these from your customer? Here is a request that is ready to send.</source>
        <translation>Ti servono dal cliente? Ecco una richiesta pronta da mandare.</translation>
    </message>
    <message>
        <source>Request to the customer</source>
        <translation>Richiesta al cliente</translation>
    </message>
    <message>
        <source>The platform asks for this once the goods have been received: %1. You may go on and add it later.</source>
        <extracomment>%1 lists kinds of evidence</extracomment>
        <translation>Quando la merce è arrivata, la piattaforma chiede: %1. Puoi andare avanti e aggiungerlo dopo.</translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeFacts</name>
    <message>
        <source>Paid: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Pagato: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a day (&quot;20 Nov&quot;), %2 the carrier&apos;s words</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No tracking number.</source>
        <translation>Nessun numero di tracciamento.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <extracomment>%1 is an age: &quot;2 minutes ago&quot;</extracomment>
        <translation>Letto %1</translation>
    </message>
    <message>
        <source>The customer says: %1</source>
        <extracomment>%1 is a cause: &quot;Damaged on the way&quot;</extracomment>
        <translation>Il cliente dice: %1</translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeGround</name>
    <message>
        <source>What is the dispute about?</source>
        <translation>Di che cosa tratta la controversia?</translation>
    </message>
    <message>
        <source>Marked as shipped on</source>
        <translation>Segnato come spedito il</translation>
    </message>
    <message>
        <source>Delivery promised by</source>
        <translation>Consegna promessa entro il</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Consegnato il</translation>
    </message>
    <message>
        <source>The order page offers the dispute to me now</source>
        <translation>La pagina dell’ordine mi offre ora la controversia</translation>
    </message>
    <message>
        <source>Open the order page</source>
        <translation>Apri la pagina dell’ordine</translation>
    </message>
    <message>
        <source>Ask for the tracking number…</source>
        <translation>Chiedi il numero di tracciamento…</translation>
    </message>
    <message>
        <source>Supplier order</source>
        <translation>Ordine al fornitore</translation>
    </message>
    <message>
        <source>Marked as shipped on (order page)</source>
        <translation>Segnato come spedito il (pagina dell’ordine)</translation>
    </message>
    <message>
        <source>Delivery promised by (order page)</source>
        <translation>Consegna promessa entro il (pagina dell’ordine)</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <extracomment>%1 is a shop&apos;s name, %2 an order number</extracomment>
        <translation>%1, ordine %2</translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeOpen</name>
    <message>
        <source>Open it on the platform</source>
        <translation>Aprila sulla piattaforma</translation>
    </message>
    <message>
        <source>Copy the statement</source>
        <translation>Copia la dichiarazione</translation>
    </message>
    <message>
        <source>Open the order page</source>
        <translation>Apri la pagina dell’ordine</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>I have opened it</source>
        <translation>L’ho aperta</translation>
    </message>
    <message>
        <source>Copy the statement.</source>
        <translation>Copia la dichiarazione.</translation>
    </message>
    <message>
        <source>Then come back and say when you opened it. A parcel that first moves after that moment is at the supplier’s cost: the moment counts.</source>
        <translation>Poi torna qui e di’ quando l’hai aperta. Un pacco che si muove per la prima volta dopo quel momento è a carico del fornitore: il momento conta.</translation>
    </message>
    <message>
        <source>When you opened the dispute</source>
        <translation>Quando hai aperto la controversia</translation>
    </message>
    <message>
        <source>Add your files.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Aggiungi i tuoi file.</translation>
    </message>
    <message>
        <source>Add your files: they are in the case’s folder, and all together with a summary in %1.</source>
        <translation>Aggiungi i tuoi file: sono nella cartella della pratica, e tutti insieme con un riassunto in %1.</translation>
    </message>
    <message>
        <source>Open the order page.</source>
        <translation>Apri la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Noted %1.</source>
        <translation>Annotato: %1.</translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeWatch</name>
    <message>
        <source>How does it stand?</source>
        <translation>A che punto è?</translation>
    </message>
    <message>
        <source>Open the order page</source>
        <translation>Apri la pagina dell’ordine</translation>
    </message>
    <message>
        <source>The supplier refused, or offers less</source>
        <translation>Il fornitore ha rifiutato o offre meno</translation>
    </message>
    <message>
        <source>A return was agreed</source>
        <translation>È stato concordato un reso</translation>
    </message>
    <message>
        <source>Take the last note back</source>
        <translation>Ritira l’ultima annotazione</translation>
    </message>
    <message>
        <source>It is on its way back</source>
        <translation>È stata rispedita</translation>
    </message>
    <message>
        <source>Follow it here</source>
        <translation>Seguila qui</translation>
    </message>
    <message>
        <source>The order page shows another date</source>
        <translation>La pagina dell’ordine mostra un’altra data</translation>
    </message>
    <message>
        <source>Date on the order page</source>
        <translation>Data sulla pagina dell’ordine</translation>
    </message>
    <message>
        <source>Wait until then</source>
        <translation>Aspetta fino ad allora</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>È finita</translation>
    </message>
    <message>
        <source>Note the end</source>
        <translation>Annota la fine</translation>
    </message>
    <message>
        <source>When you opened the dispute</source>
        <translation>Quando hai aperto la controversia</translation>
    </message>
    <message>
        <source>Opened on:</source>
        <translation>Aperta il:</translation>
    </message>
    <message>
        <source>Tracking number of the return</source>
        <translation>Numero di tracciamento del reso</translation>
    </message>
    <message>
        <source>The page’s own countdown always wins.</source>
        <translation>Il conto alla rovescia della pagina vince sempre.</translation>
    </message>
    <message>
        <source>The order page shows it.</source>
        <translation>Lo mostra la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>What is to come &amp;back:</source>
        <translation>Che cosa deve &amp;tornare:</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>È finita</translation>
    </message>
    <message>
        <source>The platform shows a dispute that was not opened from here. Say when you opened it, and its dates are watched here.</source>
        <translation>La piattaforma mostra una controversia che non è stata aperta da qui. Di’ quando l’hai aperta e le sue date saranno seguite qui.</translation>
    </message>
    <message>
        <source>Type an amount, not more than you paid.</source>
        <translation>Scrivi un importo, non più di quanto hai pagato.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of a history: %1 is a day, %2 what happened</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeWizard</name>
    <message>
        <source>Reading the order…</source>
        <translation>Lettura dell’ordine…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Richiesta</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Controversia</translation>
    </message>
    <message>
        <source>Dispute about order %1</source>
        <extracomment>window title; %1 is the order&apos;s name</extracomment>
        <translation>Controversia sull’ordine %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close and continue later</source>
        <translation>Chiudi e continua più tardi</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
</context>
<context>
    <name>contrordine::EmptyState</name>
    <message>
        <source>See which orders can still be stopped</source>
        <translation>Guarda quali ordini si possono ancora fermare</translation>
    </message>
    <message>
        <source>Contrordine puts your shop’s orders and your supplier orders side by side and guides you through cancelling them, the supplier first. Your data stays on this computer.</source>
        <translation>Contrordine mette fianco a fianco gli ordini del negozio e quelli ai fornitori e ti guida ad annullarli, prima dal fornitore. I tuoi dati restano su questo computer.</translation>
    </message>
    <message>
        <source>Reading your orders…</source>
        <translation>Lettura dei tuoi ordini…</translation>
    </message>
    <message>
        <source>The first time this can take a few minutes. Orders appear here as they arrive.</source>
        <translation>La prima volta può richiedere qualche minuto. Gli ordini compaiono qui man mano che arrivano.</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Ancora nessun ordine</translation>
    </message>
    <message>
        <source>Everything is connected. The next order of your shop appears here by itself.</source>
        <translation>È tutto collegato. Il prossimo ordine del negozio comparirà qui da solo.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>Nessun risultato per «%1»</translation>
    </message>
    <message>
        <source>Search looks at order names, customers, e-mail addresses, suppliers, supplier order numbers and tracking numbers in this view.</source>
        <translation>La ricerca guarda, in questa vista, nomi degli ordini, clienti, indirizzi e-mail, fornitori, numeri degli ordini ai fornitori e di tracciamento.</translation>
    </message>
    <message>
        <source>Nothing in “%1”</source>
        <extracomment>%1 is the name of a view, e.g. Ends today</extracomment>
        <translation>Nulla in «%1»</translation>
    </message>
    <message>
        <source>No order needs to be here right now.</source>
        <translation>In questo momento nessun ordine deve stare qui.</translation>
    </message>
    <message>
        <source>Connect your shop…</source>
        <translation>Collega il tuo negozio…</translation>
    </message>
    <message>
        <source>Import a file of orders…</source>
        <translation>Importa un file di ordini…</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>Prova il negozio dimostrativo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Azzera la ricerca</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Mostra tutti gli ordini</translation>
    </message>
</context>
<context>
    <name>contrordine::EvidenceRow</name>
    <message>
        <source>Add…</source>
        <translation>Aggiungi…</translation>
    </message>
    <message>
        <source>Add files: %1</source>
        <extracomment>screen reader; %1 is a kind of evidence</extracomment>
        <translation>Aggiungi file: %1</translation>
    </message>
    <message>
        <source>%1 – required</source>
        <extracomment>%1 is a kind of evidence that the platform requires</extracomment>
        <translation>%1 – necessario</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a file&apos;s name, %2 its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>screen reader; %1 is a file&apos;s name</extracomment>
        <translation>Togli %1</translation>
    </message>
    <message>
        <source>Pictures, videos and PDF (*.jpg *.jpeg *.png *.mp4 *.mov *.pdf)</source>
        <translation>Immagini, video e PDF (*.jpg *.jpeg *.png *.mp4 *.mov *.pdf)</translation>
    </message>
</context>
<context>
    <name>contrordine::ExportTool</name>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Cartelle di lavoro (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Scrittura di %1…</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Interrompi la scrittura</translation>
    </message>
    <message numerus="yes">
        <source>%n orders written to %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>
            <numerusform>%n ordine scritto in %1.</numerusform>
            <numerusform>%n ordini scritti in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::FactsPanel</name>
    <message>
        <source>Cancelled on the shop</source>
        <translation>Annullato nel negozio</translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <extracomment>%1 is a day: &quot;today 16:12&quot;, &quot;20 Nov&quot;</extracomment>
        <translation>Ordinato %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the supplier&apos;s status, %2 its age: &quot;Being prepared, 2 minutes ago&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Non ancora letto</translation>
    </message>
    <message>
        <source>No supplier order is linked.</source>
        <translation>Nessun ordine al fornitore è abbinato.</translation>
    </message>
    <message>
        <source>Shop read %1</source>
        <extracomment>%1 is an age: &quot;2 minutes ago&quot;</extracomment>
        <translation>Negozio letto %1</translation>
    </message>
</context>
<context>
    <name>contrordine::FeatureTable</name>
    <message>
        <source>works</source>
        <translation>funziona</translation>
    </message>
    <message>
        <source>missing: %1. %2</source>
        <translation>manca: %1. %2</translation>
    </message>
</context>
<context>
    <name>contrordine::FollowUp</name>
    <message>
        <source>&amp;Money home…</source>
        <translation>&amp;Soldi da riavere…</translation>
    </message>
    <message>
        <source>What suppliers owe you, until it is home</source>
        <translation>Quanto ti devono i fornitori, finché non è rientrato</translation>
    </message>
    <message>
        <source>Contrordine – demo shop</source>
        <translation>Contrordine – negozio dimostrativo</translation>
    </message>
    <message numerus="yes">
        <source>(%n) %1</source>
        <extracomment>window title; %n is how many cases wait for the merchant, %1 the program&apos;s name</extracomment>
        <translation>
            <numerusform>(%n) %1</numerusform>
            <numerusform>(%n) %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n ordine ha bisogno di te</numerusform>
            <numerusform>%n ordini hanno bisogno di te</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Put this case off until another day.</source>
        <translation>Rimanda questa pratica a un altro giorno.</translation>
    </message>
</context>
<context>
    <name>contrordine::FulfillmentPage</name>
    <message>
        <source>First take the fulfillment back</source>
        <translation>Prima ritira l’evasione</translation>
    </message>
    <message>
        <source>Open the order on the shop</source>
        <translation>Apri l’ordine nel negozio</translation>
    </message>
    <message>
        <source>Keep the order and end this case</source>
        <translation>Mantieni l’ordine e chiudi la pratica</translation>
    </message>
    <message>
        <source>Nothing stands in the way here.</source>
        <translation>Qui niente è d’ostacolo.</translation>
    </message>
    <message>
        <source>The request can be called back at once: nobody has accepted it yet.</source>
        <translation>La richiesta si può ritirare subito: nessuno l’ha ancora accettata.</translation>
    </message>
    <message>
        <source>Nobody has accepted the request yet, but Contrordine may not call it back. Cancel the request on the order’s page in the shop.</source>
        <translation>Nessuno ha ancora accettato la richiesta, ma Contrordine non può ritirarla. Annulla la richiesta nella pagina dell’ordine nel negozio.</translation>
    </message>
    <message>
        <source>It has accepted the order: it must agree to stop. Ask at once, goods leave quickly.</source>
        <translation>Ha accettato l’ordine: deve accettare di fermarsi. Chiedi subito, la merce parte in fretta.</translation>
    </message>
    <message>
        <source>It has accepted the order and must agree to stop, but Contrordine may not ask it. Request the cancellation on the order’s page in the shop.</source>
        <translation>Ha accettato l’ordine e deve accettare di fermarsi, ma Contrordine non può chiederglielo. Richiedi l’annullamento nella pagina dell’ordine nel negozio.</translation>
    </message>
    <message>
        <source>It has been asked to stop and has not answered yet.</source>
        <translation>Gli è stato chiesto di fermarsi e non ha ancora risposto.</translation>
    </message>
    <message>
        <source>Asked %1, and no answer in time. Write to it directly; the goods may leave all the same. If they do, refund the items instead.</source>
        <extracomment>%1 is an age: &quot;2 days ago&quot;</extracomment>
        <translation>Richiesta inviata %1, e nessuna risposta in tempo. Scrivigli direttamente; la merce può partire lo stesso. Se parte, rimborsa invece gli articoli.</translation>
    </message>
    <message>
        <source>Asked %1. It should answer by %2. You may close this window: the case waits, and goes on here.</source>
        <extracomment>%1 is an age (&quot;2 minutes ago&quot;), %2 a day (&quot;tomorrow 16:12&quot;)</extracomment>
        <translation>Richiesta inviata %1. Dovrebbe rispondere entro: %2. Puoi chiudere questa finestra: la pratica aspetta e riprende da qui.</translation>
    </message>
    <message>
        <source>It will not stop: the goods leave. You may ask once more, or keep the order and refund items.</source>
        <translation>Non si ferma: la merce parte. Puoi chiedere ancora una volta, oppure mantenere l’ordine e rimborsare gli articoli.</translation>
    </message>
    <message>
        <source>It will not stop: the goods leave. Keep the order and refund items instead.</source>
        <translation>Non si ferma: la merce parte. Mantieni l’ordine e rimborsa invece gli articoli.</translation>
    </message>
    <message>
        <source>It is marked as in progress at a place of your own. Open the order on the shop and mark it as unfulfilled; this page sees it by itself.</source>
        <translation>È segnato come in lavorazione in una tua sede. Apri l’ordine nel negozio e segnalo come inevaso; questa pagina se ne accorge da sola.</translation>
    </message>
    <message>
        <source>The shop uses a status this program does not know. Look at the order’s page on the shop.</source>
        <translation>Il negozio usa uno stato che questo programma non conosce. Guarda la pagina dell’ordine nel negozio.</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>Luogo sconosciuto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place that ships, %2 how far it is: &quot;requested, not accepted yet&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing stands in the shop’s way any more. Go on.</source>
        <translation>Nel negozio niente è più d’ostacolo. Vai avanti.</translation>
    </message>
    <message>
        <source>Fulfillment has been requested on the shop, but from whom is not visible to Contrordine: the app lacks the permission to see fulfillment orders. Cancel the request on the order’s page in the shop; this page sees it by itself.</source>
        <translation>Nel negozio è stata richiesta l’evasione, ma Contrordine non vede a chi: all’app manca l’autorizzazione per vedere gli ordini di evasione. Annulla la richiesta nella pagina dell’ordine nel negozio; questa pagina se ne accorge da sola.</translation>
    </message>
    <message>
        <source>Fulfillment has been requested on the shop. Cancel the request on the order’s page there; this page sees it by itself.</source>
        <translation>Nel negozio è stata richiesta l’evasione. Annulla la richiesta nella pagina dell’ordine; questa pagina se ne accorge da sola.</translation>
    </message>
    <message>
        <source>Fulfillment has been requested on the shop. As long as somebody is to ship the order, the shop does not let it be cancelled.</source>
        <translation>Nel negozio è stata richiesta l’evasione. Finché qualcuno deve spedire l’ordine, il negozio non lo lascia annullare.</translation>
    </message>
    <message>
        <source>Call the request back</source>
        <translation>Ritira la richiesta</translation>
    </message>
    <message>
        <source>Ask to stop the fulfillment</source>
        <translation>Chiedi di fermare l’evasione</translation>
    </message>
</context>
<context>
    <name>contrordine::GapView</name>
    <message>
        <source>Where the policies differ</source>
        <translation>Dove le politiche non coincidono</translation>
    </message>
    <message>
        <source>&amp;Go to the supplier</source>
        <translation>&amp;Vai al fornitore</translation>
    </message>
    <message>
        <source>You have not published a policy of your own yet. This is how one that gives what the law asks for would stand beside your suppliers’.</source>
        <translation>Non hai ancora pubblicato una tua politica. Ecco come una politica che concede quanto chiede la legge starebbe accanto a quelle dei tuoi fornitori.</translation>
    </message>
    <message>
        <source>Your policy is not published yet. This is how the draft stands beside your suppliers’.</source>
        <translation>La tua politica non è ancora pubblicata. Ecco come la bozza sta accanto a quelle dei tuoi fornitori.</translation>
    </message>
    <message>
        <source>It promises nothing that your suppliers do not give.</source>
        <translation>Non promette nulla che i tuoi fornitori non diano.</translation>
    </message>
    <message>
        <source>What you promise your customers and a supplier does not give comes out of your own pocket. What has cost most is on top; what is not known about a supplier is no yes: ask.</source>
        <translation>Quello che prometti ai clienti e un fornitore non dà lo metti di tasca tua. In cima c’è quello che è costato di più; quello che di un fornitore non si sa non è un sì: chiedilo.</translation>
    </message>
    <message>
        <source>Less than the law gives consumers in the EU:</source>
        <translation>Meno di quanto la legge dà ai consumatori nell’UE:</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · not known</source>
        <extracomment>%1 is a supplier, %2 what it is about: &quot;Days to return&quot;</extracomment>
        <translation>%1 · %2 · non si sa</translation>
    </message>
</context>
<context>
    <name>contrordine::HelperStrip</name>
    <message>
        <source>%1 – Contrordine</source>
        <extracomment>window title; %1 is what is being done: &quot;Request the cancellation&quot;</extracomment>
        <translation>%1 – Contrordine</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is what is copied: &quot;Order number&quot;</extracomment>
        <translation>Copia: %1</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Lingua del messaggio</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copia il messaggio</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Com’è andata?</translation>
    </message>
</context>
<context>
    <name>contrordine::ImportDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importa un file</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Nessun file scelto</translation>
    </message>
    <message>
        <source>Find out from the file</source>
        <translation>Riconoscilo dal file</translation>
    </message>
    <message>
        <source>Orders exported from Shopify</source>
        <translation>Ordini esportati da Shopify</translation>
    </message>
    <message>
        <source>Supplier orders</source>
        <translation>Ordini ai fornitori</translation>
    </message>
    <message>
        <source>Links between orders and supplier orders</source>
        <translation>Abbinamenti tra ordini e ordini ai fornitori</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;File:</translation>
    </message>
    <message>
        <source>What it &amp;holds:</source>
        <translation>&amp;Contenuto:</translation>
    </message>
    <message>
        <source>How much of the file has been read</source>
        <translation>Quanta parte del file è stata letta</translation>
    </message>
    <message>
        <source>Lines that were not taken</source>
        <translation>Righe non accettate</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Stopped. What was read so far has been kept.</source>
        <translation>Interrotto. Quello che era stato letto è stato conservato.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows read.</source>
        <translation>
            <numerusform>%n riga letta.</numerusform>
            <numerusform>%n righe lette.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new,</source>
        <comment>import report, continued by: 3 changed</comment>
        <translation>
            <numerusform>%n nuova,</numerusform>
            <numerusform>%n nuove,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed,</source>
        <comment>import report, continued by: 5 as they were</comment>
        <translation>
            <numerusform>%n modificata,</numerusform>
            <numerusform>%n modificate,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were.</source>
        <comment>import report</comment>
        <translation>
            <numerusform>%n invariata.</numerusform>
            <numerusform>%n invariate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row was taken.</source>
        <translation>Tutte le righe sono state accettate.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not taken:</source>
        <translation>
            <numerusform>%n riga non è stata accettata:</numerusform>
            <numerusform>%n righe non sono state accettate:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Interrompi la lettura</translation>
    </message>
    <message>
        <source>Contrordine reads the order export of Shopify, and tables (CSV) of supplier orders or of links between the two, and saved mail of the supplier (.eml, mbox). Reading a file twice changes nothing.</source>
        <translation>Contrordine legge l’esportazione degli ordini di Shopify, le tabelle (CSV) di ordini al fornitore o di abbinamenti tra i due, e le e-mail salvate del fornitore (.eml, mbox). Leggere due volte lo stesso file non cambia nulla.</translation>
    </message>
    <message>
        <source>See what would change</source>
        <translation>Guarda che cosa cambierebbe</translation>
    </message>
    <message>
        <source>Tables and mail (*.csv *.tsv *.txt *.eml *.mbox);;All files (*)</source>
        <translation>Tabelle ed e-mail (*.csv *.tsv *.txt *.eml *.mbox);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Nothing has been written yet. This is what would happen:</source>
        <translation>Non è ancora stato scritto nulla. Ecco che cosa succederebbe:</translation>
    </message>
    <message numerus="yes">
        <source>%n of them name an order that is not here; import or synchronize the orders first.</source>
        <translation>
            <numerusform>%n di queste nomina un ordine che qui non c’è: importa o sincronizza prima gli ordini.</numerusform>
            <numerusform>%n di queste nominano un ordine che qui non c’è: importa o sincronizza prima gli ordini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo in the Edit menu takes the links of this import back.</source>
        <translation>“Annulla l’operazione” nel menu Modifica toglie gli abbinamenti di questa importazione.</translation>
    </message>
</context>
<context>
    <name>contrordine::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lin&amp;gua</translation>
    </message>
</context>
<context>
    <name>contrordine::LedgerDialog</name>
    <message>
        <source>Correct an entry</source>
        <translation>Correggi una registrazione</translation>
    </message>
    <message>
        <source>Which &amp;entry is wrong:</source>
        <translation>Quale &amp;registrazione è sbagliata:</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correggi</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Dai per persi</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Sono arrivati</translation>
    </message>
    <message>
        <source>&amp;Amount in %1:</source>
        <extracomment>%1 is a currency code, EUR</extracomment>
        <translation>&amp;Importo in %1:</translation>
    </message>
    <message>
        <source>&amp;On:</source>
        <translation>I&amp;l giorno:</translation>
    </message>
    <message>
        <source>&amp;Because:</source>
        <translation>P&amp;erché:</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <extracomment>%1 is an order name, %2 a supplier&apos;s name or order number</extracomment>
        <translation>%1, da %2</translation>
    </message>
    <message>
        <source>Write an amount, for example %1.</source>
        <translation>Scrivi un importo, per esempio %1.</translation>
    </message>
    <message>
        <source>The entry counts for nothing then; it stays in the history.</source>
        <translation>La registrazione allora non conta più nulla; resta nello storico.</translation>
    </message>
    <message>
        <source>Write an amount above zero.</source>
        <translation>Scrivi un importo maggiore di zero.</translation>
    </message>
    <message>
        <source>%1 is then still to come.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Devono ancora arrivare %1.</translation>
    </message>
    <message>
        <source>That is more than is still missing.</source>
        <translation>È più di quanto manca ancora.</translation>
    </message>
    <message>
        <source>That is %1 more than was expected.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Sono %1 più di quanto atteso.</translation>
    </message>
    <message>
        <source>Nothing is then still to come.</source>
        <translation>Non deve arrivare altro.</translation>
    </message>
    <message>
        <source>Write why: it stays in the history.</source>
        <translation>Scrivi perché: resta nello storico.</translation>
    </message>
</context>
<context>
    <name>contrordine::LinkDialog</name>
    <message>
        <source>Link a supplier order</source>
        <translation>Abbina un ordine al fornitore</translation>
    </message>
    <message>
        <source>&amp;Which supplier order did you place for %1?</source>
        <translation>&amp;Quale ordine al fornitore hai fatto per %1?</translation>
    </message>
    <message>
        <source>&amp;Which supplier order did you place for %1 (%2)?</source>
        <translation>&amp;Quale ordine al fornitore hai fatto per %1 (%2)?</translation>
    </message>
    <message>
        <source>Number, or the address of the order’s page</source>
        <translation>Numero, o indirizzo della pagina dell’ordine</translation>
    </message>
    <message>
        <source>Supplier order number or page address</source>
        <translation>Numero dell’ordine al fornitore o indirizzo della pagina</translation>
    </message>
    <message>
        <source>It is one more order for the same sale</source>
        <translation>È un altro ordine per la stessa vendita</translation>
    </message>
    <message>
        <source>It takes the place of %1</source>
        <extracomment>%1 is a supplier order number</extracomment>
        <translation>Prende il posto di %1</translation>
    </message>
    <message>
        <source>This order &amp;already has a supplier order:</source>
        <translation>Questo ordine ha &amp;già un ordine al fornitore:</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Abbina</translation>
    </message>
    <message>
        <source>Close without linking</source>
        <translation>Chiudi senza abbinare</translation>
    </message>
    <message>
        <source>You find the number on the order’s page on AliExpress, above the items.</source>
        <translation>Trovi il numero nella pagina dell’ordine su AliExpress, sopra gli articoli.</translation>
    </message>
    <message>
        <source>That supplier order is linked to this order already.</source>
        <translation>Quell’ordine al fornitore è già abbinato a questo ordine.</translation>
    </message>
    <message>
        <source>Supplier order %1</source>
        <extracomment>%1 is the number that was understood</extracomment>
        <translation>Ordine al fornitore %1</translation>
    </message>
    <message>
        <source>There is no order number in this text. A number has 14 to 17 digits.</source>
        <translation>In questo testo non c’è un numero d’ordine. Un numero ha da 14 a 17 cifre.</translation>
    </message>
    <message>
        <source>Which of these numbers?</source>
        <translation>Quale di questi numeri?</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Scegline uno</translation>
    </message>
    <message>
        <source>There are several order numbers in this text. Which one is it?</source>
        <translation>In questo testo ci sono più numeri d’ordine. Qual è quello giusto?</translation>
    </message>
    <message>
        <source>Another order is linked to this number already. Link it only if one supplier order was placed for both.</source>
        <translation>Un altro ordine è già abbinato a questo numero. Abbinalo solo se hai fatto un unico ordine al fornitore per entrambi.</translation>
    </message>
    <message>
        <source>Please compare it once more: it is almost the number %1, which is linked already.</source>
        <extracomment>%1 is a supplier order number</extracomment>
        <translation>Confrontalo ancora una volta: è quasi il numero %1, che è già abbinato.</translation>
    </message>
    <message>
        <source>Please compare it once more: its length or its last digits are not those of your other supplier orders.</source>
        <translation>Confrontalo ancora una volta: la lunghezza o le ultime cifre non sono quelle degli altri tuoi ordini al fornitore.</translation>
    </message>
</context>
<context>
    <name>contrordine::LinkHistory</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Tornato indietro: %1</translation>
    </message>
    <message>
        <source>Made again: %1</source>
        <translation>Rifatto: %1</translation>
    </message>
    <message>
        <source>link to %1</source>
        <extracomment>in the Edit menu behind &quot;Undo&quot;; %1 is a supplier order number</extracomment>
        <translation>abbinamento a %1</translation>
    </message>
    <message>
        <source>unlink %1</source>
        <extracomment>in the Edit menu behind &quot;Undo&quot;; %1 is a supplier order number</extracomment>
        <translation>abbinamento tolto da %1</translation>
    </message>
    <message numerus="yes">
        <source>import of %n links</source>
        <extracomment>in the Edit menu behind &quot;Undo&quot;</extracomment>
        <translation>
            <numerusform>importazione di %n abbinamento</numerusform>
            <numerusform>importazione di %n abbinamenti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::LinkTools</name>
    <message numerus="yes">
        <source>%n links were left alone: they have changed since.</source>
        <translation>
            <numerusform>%n abbinamento è rimasto com’era: nel frattempo è cambiato.</numerusform>
            <numerusform>%n abbinamenti sono rimasti com’erano: nel frattempo sono cambiati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>in the Edit menu; %1 is what was done: &quot;link to 8190…&quot;</extracomment>
        <translation>Annulla l’operazione</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>in the Edit menu; %1 is what was taken back: &quot;link to 8190…&quot;</extracomment>
        <translation>Ripeti l’operazione</translation>
    </message>
    <message>
        <source>At the supplier it is</source>
        <translation>Dal fornitore risulta</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annulla l’operazione: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Ripeti l’operazione: %1</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Togli abbinamento</translation>
    </message>
    <message>
        <source>Which supplier order does not belong to %1?</source>
        <extracomment>%1 is an order name, #1057</extracomment>
        <translation>Quale ordine al fornitore non è di %1?</translation>
    </message>
    <message>
        <source>The link stays in the timeline and can be made again.</source>
        <translation>L’abbinamento resta nella cronologia e si può rifare.</translation>
    </message>
    <message>
        <source>Unlink %1</source>
        <extracomment>button; %1 is a supplier order number</extracomment>
        <translation>Togli %1</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
</context>
<context>
    <name>contrordine::MailDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Lettura in corso…</translation>
    </message>
    <message>
        <source>Mail from the supplier</source>
        <translation>E-mail del fornitore</translation>
    </message>
    <message>
        <source>A mail is a hint, not a proof: anybody can write one. Nothing changes until you say so; when in doubt, look at the order’s page.</source>
        <translation>Un’e-mail è un indizio, non una prova: chiunque può scriverne una. Non cambia nulla finché non lo dici tu; nel dubbio, guarda la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message numerus="yes">
        <source>%n mails wait for your answer.</source>
        <translation>
            <numerusform>%n e-mail aspetta la tua risposta.</numerusform>
            <numerusform>%n e-mail aspettano la tua risposta.</numerusform>
        </translation>
    </message>
    <message>
        <source>No mail changes anything.</source>
        <translation>Nessuna e-mail cambia qualcosa.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages could not be read.</source>
        <translation>
            <numerusform>%n messaggio non si è potuto leggere.</numerusform>
            <numerusform>%n messaggi non si sono potuti leggere.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mailbox holds more messages than are read in one go; the rest was left out.</source>
        <translation>La casella contiene più messaggi di quanti se ne leggono in una volta; gli altri sono stati tralasciati.</translation>
    </message>
    <message>
        <source>no date</source>
        <comment>of a mail</comment>
        <translation>senza data</translation>
    </message>
    <message>
        <source>Your order: %1</source>
        <extracomment>%1 is an order name, #1057</extracomment>
        <translation>Il tuo ordine: %1</translation>
    </message>
    <message>
        <source>Take it over?</source>
        <translation>Lo riporto?</translation>
    </message>
    <message>
        <source>Yes, it is so</source>
        <translation>Sì, è così</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>No, lascia stare</translation>
    </message>
    <message>
        <source>Left alone.</source>
        <translation>Lasciata stare.</translation>
    </message>
    <message>
        <source>No order is linked to it. Link it first, then open the mail again.</source>
        <translation>Nessun ordine è abbinato. Prima abbinalo, poi riapri l’e-mail.</translation>
    </message>
    <message>
        <source>Your mail provider found the sender or the signature to be wrong. It is not taken over: look at the order’s page.</source>
        <translation>Per il tuo servizio di posta il mittente o la firma non sono autentici. Non viene riportata: guarda la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Something newer than this mail is known of the order. Nothing to take over.</source>
        <translation>Dell’ordine si sa già qualcosa di più recente di questa e-mail. Niente da riportare.</translation>
    </message>
    <message>
        <source>Known already. Nothing to take over.</source>
        <translation>Già noto. Niente da riportare.</translation>
    </message>
    <message>
        <source>The mail does not say where the order stands. Look at its page.</source>
        <translation>L’e-mail non dice a che punto è l’ordine. Guarda la sua pagina.</translation>
    </message>
    <message numerus="yes">
        <source>%n mails were left alone:</source>
        <translation>
            <numerusform>%n e-mail è stata lasciata stare:</numerusform>
            <numerusform>%n e-mail sono state lasciate stare:</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over.</source>
        <translation>Riportato.</translation>
    </message>
</context>
<context>
    <name>contrordine::MailWords</name>
    <message>
        <source>not checked</source>
        <translation>non verificato</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superato</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non superato</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>incerto</translation>
    </message>
    <message>
        <source>The mail of %1 says: order %2 was cancelled.</source>
        <extracomment>%1 is a date, %2 a supplier order number; so in all of these</extracomment>
        <translation>L’e-mail del %1 dice: l’ordine %2 è stato annullato.</translation>
    </message>
    <message>
        <source>The mail of %1 says: the cancellation of order %2 was requested.</source>
        <translation>L’e-mail del %1 dice: è stato chiesto l’annullamento dell’ordine %2.</translation>
    </message>
    <message>
        <source>The mail of %1 says: order %2 is not being cancelled.</source>
        <translation>L’e-mail del %1 dice: l’ordine %2 non viene annullato.</translation>
    </message>
    <message>
        <source>The mail of %1 says: order %2 is closed. It does not say why.</source>
        <translation>L’e-mail del %1 dice: l’ordine %2 è chiuso. Non dice perché.</translation>
    </message>
    <message>
        <source>The mail of %1 says: order %2 was shipped.</source>
        <translation>L’e-mail del %1 dice: l’ordine %2 è stato spedito.</translation>
    </message>
    <message>
        <source>The mail of %1 says: a part of order %2 was shipped.</source>
        <translation>L’e-mail del %1 dice: una parte dell’ordine %2 è stata spedita.</translation>
    </message>
    <message>
        <source>The mail of %1 says: there is a refund for order %2.</source>
        <translation>L’e-mail del %1 dice: c’è un rimborso per l’ordine %2.</translation>
    </message>
    <message>
        <source>The mail of %1 says: a dispute about order %2 is open.</source>
        <translation>L’e-mail del %1 dice: è aperta una controversia sull’ordine %2.</translation>
    </message>
    <message>
        <source>From: %1</source>
        <extracomment>%1 is a mail address</extracomment>
        <translation>Da: %1</translation>
    </message>
    <message>
        <source>forwarded as an attachment, so not checked</source>
        <translation>inoltrata come allegato, quindi non verificata</translation>
    </message>
    <message>
        <source>signature and sender: not checked</source>
        <translation>firma e mittente: non verificati</translation>
    </message>
    <message>
        <source>signature (DKIM): %1, sender (SPF): %2, checked by %3</source>
        <extracomment>%1 and %2 are a word such as &quot;passed&quot;, %3 the mail server that checked</extracomment>
        <translation>firma (DKIM): %1, mittente (SPF): %2, verificati da %3</translation>
    </message>
    <message>
        <source>not from AliExpress</source>
        <translation>non è di AliExpress</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>pubblicità</translation>
    </message>
    <message>
        <source>about something else</source>
        <translation>parla d’altro</translation>
    </message>
    <message>
        <source>names no order</source>
        <translation>non nomina nessun ordine</translation>
    </message>
</context>
<context>
    <name>contrordine::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>Viste</translation>
    </message>
</context>
<context>
    <name>contrordine::MappingPanel</name>
    <message>
        <source>choose…</source>
        <translation>scegli…</translation>
    </message>
    <message>
        <source>day/month/year (31/12/2026)</source>
        <translation>giorno/mese/anno (31/12/2026)</translation>
    </message>
    <message>
        <source>month/day/year (12/31/2026)</source>
        <translation>mese/giorno/anno (12/31/2026)</translation>
    </message>
    <message>
        <source>year-month-day (2026-12-31)</source>
        <translation>anno-mese-giorno (2026-12-31)</translation>
    </message>
    <message>
        <source>comma (1.234,56)</source>
        <translation>virgola (1.234,56)</translation>
    </message>
    <message>
        <source>point (1,234.56)</source>
        <translation>punto (1,234.56)</translation>
    </message>
    <message>
        <source>Currency of the account</source>
        <translation>Valuta del conto</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>column of a statement</comment>
        <translation>Data</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>column of a statement</comment>
        <translation>Importo</translation>
    </message>
    <message>
        <source>What the bank wrote</source>
        <comment>column of a statement</comment>
        <translation>Che cosa ha scritto la banca</translation>
    </message>
    <message>
        <source>How the first rows read</source>
        <translation>Come si leggono le prime righe</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Data:</translation>
    </message>
    <message>
        <source>&amp;Amount with its sign:</source>
        <translation>&amp;Importo con il segno:</translation>
    </message>
    <message>
        <source>or two columns, &amp;in and out:</source>
        <translation>o due colonne, &amp;entrate e uscite:</translation>
    </message>
    <message>
        <source>&amp;Currency, a column or one for all:</source>
        <translation>&amp;Valuta, una colonna o una per tutte:</translation>
    </message>
    <message>
        <source>What the bank &amp;wrote:</source>
        <translation>&amp;Causale:</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>nessuna colonna</translation>
    </message>
    <message>
        <source>Say where the date, the amount and the currency stand, and how dates and amounts are written. Contrordine does not guess.</source>
        <translation>Indica dove stanno la data, l’importo e la valuta, e come sono scritti date e importi. Contrordine non tira a indovinare.</translation>
    </message>
    <message>
        <source>Check that dates and amounts are the ones of your statement.</source>
        <translation>Controlla che date e importi siano quelli del tuo estratto conto.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows cannot be read this way: is the order of the date right, and the mark before the cents?</source>
        <translation>
            <numerusform>%n delle prime righe non si legge così: sono giusti l’ordine della data e il segno dei decimali?</numerusform>
            <numerusform>%n delle prime righe non si leggono così: sono giusti l’ordine della data e il segno dei decimali?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::MessageDialog</name>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copia il messaggio</translation>
    </message>
    <message>
        <source>Message to the supplier</source>
        <translation>Messaggio al fornitore</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Messaggio al cliente</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Di che cosa si tratta</translation>
    </message>
    <message>
        <source>The customer’s e-mail stands on the order’s page on the shop.</source>
        <translation>L’e-mail del cliente è nella pagina dell’ordine sul negozio.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>contrordine::MessageField</name>
    <message>
        <source>Language of the message</source>
        <translation>Lingua del messaggio</translation>
    </message>
</context>
<context>
    <name>contrordine::MoneyWindow</name>
    <message>
        <source>Money home</source>
        <translation>Soldi da riavere</translation>
    </message>
    <message>
        <source>What suppliers owe you for cancelled orders and won disputes, until it is home. Money usually comes back within 3 to 15 business days. Amounts stay in the currency you paid in.</source>
        <translation>Quanto ti devono i fornitori per ordini annullati e controversie vinte, finché non è rientrato. Di solito i soldi tornano entro 3–15 giorni lavorativi. Gli importi restano nella valuta in cui hai pagato.</translation>
    </message>
    <message>
        <source>What suppliers owe</source>
        <translation>Quanto devono i fornitori</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>column of money</comment>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Supplier</source>
        <comment>column of money</comment>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Expected</source>
        <comment>column of money</comment>
        <translation>Attesi</translation>
    </message>
    <message>
        <source>Arrived</source>
        <comment>column of money</comment>
        <translation>Arrivati</translation>
    </message>
    <message>
        <source>Still to come</source>
        <comment>column of money</comment>
        <translation>Da ricevere</translation>
    </message>
    <message>
        <source>Owed since</source>
        <comment>column of money</comment>
        <translation>Dal giorno</translation>
    </message>
    <message>
        <source>How it stands</source>
        <comment>column of money</comment>
        <translation>A che punto</translation>
    </message>
    <message>
        <source>Show what is &amp;settled</source>
        <translation>&amp;Mostra anche le voci chiuse</translation>
    </message>
    <message>
        <source>It has &amp;arrived…</source>
        <translation>Sono &amp;arrivati…</translation>
    </message>
    <message>
        <source>&amp;Write off…</source>
        <translation>&amp;Dai per persi…</translation>
    </message>
    <message>
        <source>Wait &amp;until…</source>
        <translation>Aspetta &amp;fino a…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>&amp;Correggi…</translation>
    </message>
    <message>
        <source>Go to the &amp;order</source>
        <translation>&amp;Vai all’ordine</translation>
    </message>
    <message>
        <source>&amp;Import a statement…</source>
        <translation>&amp;Importa un estratto conto…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>No supplier owes you anything. When an order is cancelled at the supplier, what you paid for it appears here by itself.</source>
        <translation>Nessun fornitore ti deve nulla. Quando un ordine viene annullato dal fornitore, quanto lo hai pagato compare qui da sé.</translation>
    </message>
    <message>
        <source>The sums are too large to be added.</source>
        <translation>Le somme sono troppo grandi per essere addizionate.</translation>
    </message>
    <message>
        <source>Still to come: %1 (overdue: %2) · Arrived: %3 · Written off: %4</source>
        <extracomment>sums in one currency; %1 still to come, %2 of it overdue, %3 has arrived, %4 was written off</extracomment>
        <translation>Da ricevere: %1 (in ritardo: %2) · Arrivati: %3 · Persi: %4</translation>
    </message>
    <message>
        <source>Until when do you wait for %1 of %2?</source>
        <extracomment>%1 is an amount, %2 an order name</extracomment>
        <translation>Fino a quando aspetti %1 di %2?</translation>
    </message>
    <message>
        <source>Refund in&amp;formation…</source>
        <translation>In&amp;formazioni sul rimborso…</translation>
    </message>
    <message>
        <source>What the supplier’s platform says became of the money</source>
        <translation>Che cosa dice la piattaforma del fornitore sui tuoi soldi</translation>
    </message>
</context>
<context>
    <name>contrordine::Notices</name>
    <message>
        <source>Understood</source>
        <translation>Ho capito</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Your data file is damaged. Quit and start Contrordine again: it will then go back to the newest backup that is sound.</source>
        <translation>Il tuo file di dati è danneggiato. Esci e riavvia Contrordine: tornerà all’ultima copia di sicurezza integra.</translation>
    </message>
    <message>
        <source>Your data file was damaged. Contrordine has gone back to the backup of %1; what you did after it is missing. The damaged file has been kept.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Il tuo file di dati era danneggiato. Contrordine è tornato alla copia di sicurezza del %1; manca ciò che hai fatto dopo. Il file danneggiato è stato conservato.</translation>
    </message>
    <message>
        <source>You see the orders as they were read last.</source>
        <translation>Vedi gli ordini come sono stati letti l’ultima volta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Che cosa fare</translation>
    </message>
    <message>
        <source>%1 answers with a newer version than this program knows. Orders it does not understand are shown as unknown. Look for an update.</source>
        <extracomment>%1 is a platform</extracomment>
        <translation>%1 risponde con una versione più recente di quella che questo programma conosce. Gli ordini che non capisce appaiono come sconosciuti. Cerca un aggiornamento.</translation>
    </message>
</context>
<context>
    <name>contrordine::OrderList</name>
    <message>
        <source>Can it still be stopped?</source>
        <translation>Si può ancora fermare?</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordini</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
</context>
<context>
    <name>contrordine::OutcomePage</name>
    <message>
        <source>What happens now</source>
        <translation>Che cosa succede ora</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ferma, non annullare</translation>
    </message>
    <message>
        <source>Open the order on the shop</source>
        <translation>Apri l’ordine nel negozio</translation>
    </message>
    <message numerus="yes">
        <source>The order will be cancelled in %n seconds. Nothing has been sent yet.</source>
        <translation>
            <numerusform>L’ordine sarà annullato tra %n secondo. Non è ancora stato inviato nulla.</numerusform>
            <numerusform>L’ordine sarà annullato tra %n secondi. Non è ancora stato inviato nulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>The supplier’s refund should reach you between %1 and %2. Look on the order page if it does not.</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation>Il rimborso del fornitore dovrebbe arrivarti tra %1 e %2. Se non arriva, guarda la pagina dell’ordine.</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Decidi di nuovo</translation>
    </message>
    <message>
        <source>Back to the summary</source>
        <translation>Torna al riepilogo</translation>
    </message>
    <message>
        <source>If you close this window, it goes on by itself.</source>
        <translation>Se chiudi questa finestra, prosegue da solo.</translation>
    </message>
    <message>
        <source>The shop has taken the request and is working on it.</source>
        <translation>Il negozio ha preso in carico la richiesta e la sta eseguendo.</translation>
    </message>
    <message>
        <source>The request is on its way to the shop. We wait until the shop itself shows it as done.</source>
        <translation>La richiesta è in viaggio verso il negozio. Aspettiamo che il negozio stesso la mostri come eseguita.</translation>
    </message>
    <message>
        <source>Order %1 was already cancelled on the shop, so nothing was sent.</source>
        <translation>L’ordine %1 era già annullato nel negozio: non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled. The shop shows it.</source>
        <translation>L’ordine %1 è annullato. Il negozio lo conferma.</translation>
    </message>
    <message>
        <source>The order is as it was, unless the shop’s own words say otherwise.</source>
        <translation>L’ordine è rimasto com’era, a meno che le parole del negozio non dicano altro.</translation>
    </message>
    <message>
        <source>Taken back in time: nothing was sent and nothing was cancelled.</source>
        <translation>Ritirato in tempo: non è stato inviato né annullato nulla.</translation>
    </message>
    <message>
        <source>The case stays open. You may go on with it whenever you like.</source>
        <translation>La pratica resta aperta. Puoi riprenderla quando vuoi.</translation>
    </message>
    <message>
        <source>The case is closed and order %1 stays as it is.</source>
        <translation>La pratica è chiusa e l’ordine %1 resta com’è.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled on the shop, but the supplier’s platform still shows its order as live: the parcel may leave. Write to the supplier; the order stays under “Needs me” until its cancellation shows there.</source>
        <translation>L’ordine %1 è annullato nel negozio, ma sulla piattaforma del fornitore risulta ancora attivo: il pacco può partire. Scrivi al fornitore; l’ordine resta in «Aspettano te» finché l’annullamento non risulta anche lì.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Cancel without putting the items back in stock</source>
        <translation>Annulla l’ordine senza rimettere gli articoli a magazzino</translation>
    </message>
    <message>
        <source>The customer finds the store credit in their account of your shop.</source>
        <translation>Il cliente trova il credito nel suo account del tuo negozio.</translation>
    </message>
    <message>
        <source>The refund of %1 before it has been made; it is not made again.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Il rimborso di %1 che lo precedeva è stato fatto; non viene fatto di nuovo.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled, but not all of the refund went through.</source>
        <translation>L’ordine %1 è annullato, ma non tutto il rimborso è andato a buon fine.</translation>
    </message>
    <message numerus="yes">
        <source>The refund will be sent in %n seconds. Nothing has been sent yet.</source>
        <translation>
            <numerusform>Il rimborso sarà inviato tra %n secondo. Non è stato ancora inviato nulla.</numerusform>
            <numerusform>Il rimborso sarà inviato tra %n secondi. Non è stato ancora inviato nulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was stopped of order %1 is refunded. The rest goes on.</source>
        <extracomment>%1 is the order&apos;s name</extracomment>
        <translation>Ciò che è stato fermato dell’ordine %1 è rimborsato. Il resto prosegue.</translation>
    </message>
    <message>
        <source>Taken back in time: nothing was sent and nothing was refunded.</source>
        <translation>Ritirato in tempo: non è stato inviato né rimborsato nulla.</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Scrivi al cliente…</translation>
    </message>
    <message>
        <source>Somebody else cancelled it.</source>
        <translation>È stato annullato da qualcun altro.</translation>
    </message>
    <message>
        <source>The shop shows %1 refunded.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Il negozio mostra %1 come rimborsati.</translation>
    </message>
    <message>
        <source>What was stopped of order %1 is refunded, but not all of the refund went through.</source>
        <translation>Ciò che è stato fermato dell’ordine %1 è rimborsato, ma non tutto il rimborso è andato a buon fine.</translation>
    </message>
    <message>
        <source>What was stopped of order %1 is refunded, but the supplier’s platform still shows it as live: the parcel may leave. Write to the supplier.</source>
        <translation>Ciò che è stato fermato dell’ordine %1 è rimborsato, ma sulla piattaforma del fornitore risulta ancora attivo: il pacco può partire. Scrivi al fornitore.</translation>
    </message>
</context>
<context>
    <name>contrordine::PairCells</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>under a supplier order&apos;s number: this order was bought in several parts; %n counts the others</extracomment>
        <translation>
            <numerusform>e un altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>is this the right one?</source>
        <extracomment>under a supplier order&apos;s number: the program found it but is not sure that it belongs here</extracomment>
        <translation>è quello giusto?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a screen reader says for a cell; %1 is the column&apos;s heading, %2 what stands in the cell</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>column: the shop&apos;s order name, #1001</comment>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>column: when the customer ordered</comment>
        <translation>Data</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>column: what the customer pays</comment>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Fulfillment</source>
        <comment>column: the shop&apos;s fulfillment status</comment>
        <translation>Evasione</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column: what can still be done with the order</comment>
        <translation>Verdetto</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>column: number of the supplier order</comment>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>column: where the supplier order stands</comment>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>column: how long ago the platforms said all this</comment>
        <translation>Letto</translation>
    </message>
    <message>
        <source>Shop</source>
        <comment>column: which of the merchant&apos;s shops</comment>
        <translation>Negozio</translation>
    </message>
</context>
<context>
    <name>contrordine::PairTools</name>
    <message>
        <source>Refund items…</source>
        <translation>Rimborsa articoli…</translation>
    </message>
    <message>
        <source>Give the customer money back without cancelling the order</source>
        <translation>Restituisci soldi al cliente senza annullare l’ordine</translation>
    </message>
    <message>
        <source>Ask for the tracking number…</source>
        <translation>Chiedi il numero di tracciamento…</translation>
    </message>
    <message>
        <source>Find out whether the parcel has really left</source>
        <translation>Scopri se il pacco è partito davvero</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Abbina…</translation>
    </message>
    <message>
        <source>Say which supplier order belongs to this order</source>
        <translation>Indica quale ordine al fornitore corrisponde a questo ordine</translation>
    </message>
    <message>
        <source>Unlink…</source>
        <translation>Togli abbinamento…</translation>
    </message>
    <message>
        <source>Say that a supplier order does not belong to this order</source>
        <translation>Indica che un ordine al fornitore non è di questo ordine</translation>
    </message>
    <message>
        <source>Open both pages</source>
        <translation>Apri entrambe le pagine</translation>
    </message>
    <message>
        <source>Open the order’s pages on both platforms in the browser</source>
        <translation>Apri nel browser le pagine dell’ordine su entrambe le piattaforme</translation>
    </message>
    <message>
        <source>On the &amp;shop</source>
        <extracomment>opens the order&apos;s page in the shop&apos;s admin</extracomment>
        <translation>Nel &amp;negozio</translation>
    </message>
    <message>
        <source>Open the order’s page on the shop</source>
        <translation>Apri la pagina dell’ordine nel negozio</translation>
    </message>
    <message>
        <source>At the s&amp;upplier</source>
        <extracomment>opens the order&apos;s page at the supplier&apos;s platform</extracomment>
        <translation>Dal &amp;fornitore</translation>
    </message>
    <message>
        <source>Open the order’s page at the supplier</source>
        <translation>Apri la pagina dell’ordine presso il fornitore</translation>
    </message>
    <message>
        <source>Continue cancelling…</source>
        <translation>Continua l’annullamento…</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>Annulla l’ordine…</translation>
    </message>
    <message>
        <source>Stop the order, at the supplier first and then on the shop</source>
        <translation>Ferma l’ordine, prima dal fornitore e poi nel negozio</translation>
    </message>
    <message>
        <source>Look at the dispute</source>
        <translation>Vai alla controversia</translation>
    </message>
    <message>
        <source>Continue the dispute…</source>
        <translation>Continua la controversia…</translation>
    </message>
    <message>
        <source>Open a dispute…</source>
        <translation>Apri una controversia…</translation>
    </message>
    <message>
        <source>See where the dispute stands and what comes next</source>
        <translation>Guarda a che punto è la controversia e che cosa viene dopo</translation>
    </message>
    <message>
        <source>Ask the supplier’s platform for your money back</source>
        <translation>Chiedi il rimborso alla piattaforma del fornitore</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n orders…</source>
        <translation>
            <numerusform>Annulla %n ordine…</numerusform>
            <numerusform>Annulla %n ordini…</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Scrivi al cliente…</translation>
    </message>
    <message>
        <source>A ready message to the customer, to be copied</source>
        <translation>Un messaggio pronto per il cliente, da copiare</translation>
    </message>
</context>
<context>
    <name>contrordine::PartPage</name>
    <message>
        <source>What does the customer get back?</source>
        <translation>Che cosa viene rimborsato al cliente?</translation>
    </message>
    <message>
        <source>E-mail the customer about the refund</source>
        <translation>Avvisa il cliente del rimborso per e-mail</translation>
    </message>
    <message>
        <source>Wait for all suppliers instead</source>
        <translation>Aspetta invece tutti i fornitori</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Magazzino</translation>
    </message>
    <message>
        <source>Say for each stopped supplier order which items it was for.</source>
        <translation>Indica per ogni ordine al fornitore fermato a quali articoli serviva.</translation>
    </message>
    <message numerus="yes">
        <source>%1: only %n can still be refunded.</source>
        <extracomment>%1 is an item, %n how many of it can still be refunded</extracomment>
        <translation>
            <numerusform>%1: se ne può rimborsare ancora solo %n.</numerusform>
            <numerusform>%1: se ne possono rimborsare ancora solo %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back in stock at %1, not to be sent</source>
        <extracomment>%1 is a place of the shop with a shelf</extracomment>
        <translation>Di nuovo in %1, da non spedire</translation>
    </message>
    <message>
        <source>Leave the stock as it is</source>
        <translation>Lascia il magazzino com’è</translation>
    </message>
    <message>
        <source>Goes on and reaches the customer: %1.</source>
        <extracomment>%1 lists supplier order numbers</extracomment>
        <translation>Prosegue e arriva al cliente: %1.</translation>
    </message>
    <message>
        <source>The shop will still list the refunded items as to be sent: take them out there, or somebody may send them by mistake.</source>
        <translation>Nel negozio gli articoli rimborsati figureranno ancora da spedire: toglili lì, o qualcuno potrebbe spedirli per errore.</translation>
    </message>
    <message>
        <source>Not all of it could be stopped, so the order is not cancelled. The customer gets back the items of what was stopped, and nothing else. Which ones those are only you know.</source>
        <translation>Non si è potuto fermare tutto, quindi l’ordine non viene annullato. Al cliente si rimborsano gli articoli di ciò che è stato fermato, e nient’altro. Quali siano lo sai solo tu.</translation>
    </message>
</context>
<context>
    <name>contrordine::PoliciesDialog</name>
    <message>
        <source>Policy and messages</source>
        <translation>Politica e messaggi</translation>
    </message>
    <message>
        <source>Your &amp;policy</source>
        <translation>La tua &amp;politica</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Messaggi</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mporta…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;sporta…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Export policies and messages</source>
        <translation>Esporta politiche e messaggi</translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation>Politiche (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1: your policy’s newest version, your own messages, and what you know of your suppliers.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Esportato in %1: l’ultima versione della tua politica, i tuoi messaggi e quello che sai dei fornitori.</translation>
    </message>
</context>
<context>
    <name>contrordine::PolicyEditor</name>
    <message>
        <source>I sell to consumers in the &amp;European Union</source>
        <translation>Vendo a consumatori nell’Unione &amp;europea</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Indirizzo:</translation>
    </message>
    <message>
        <source>I may refund and let the customer &amp;keep the item</source>
        <translation>Posso rimborsare e &amp;lasciare l’articolo al cliente</translation>
    </message>
    <message>
        <source>Standard &amp;delivery is refunded too</source>
        <translation>Rimborso anche la &amp;consegna standard</translation>
    </message>
    <message>
        <source>I e&amp;xchange for another size or a replacement</source>
        <translation>Cambio con un’altra &amp;taglia o un articolo sostitutivo</translation>
    </message>
    <message>
        <source>help@your-shop.com</source>
        <translation>aiuto@il-tuo-negozio.it</translation>
    </message>
    <message>
        <source>As long as it has not been shipped</source>
        <translation>Finché non è stato spedito</translation>
    </message>
    <message>
        <source>Within a time from the order</source>
        <translation>Entro un certo tempo dall’ordine</translation>
    </message>
    <message>
        <source>One a line. What is written in one language only is missing on the page in the other.</source>
        <translation>Uno per riga. Quello che scrivi in una sola lingua manca nella pagina dell’altra.</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Il tuo negozio</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>&amp;E-mail for customers:</source>
        <translation>&amp;E-mail per i clienti:</translation>
    </message>
    <message>
        <source>You &amp;answer within (business days):</source>
        <translation>&amp;Rispondi entro (giorni lavorativi):</translation>
    </message>
    <message>
        <source>Can an order be cancelled?</source>
        <translation>Un ordine si può annullare?</translation>
    </message>
    <message>
        <source>&amp;Within (hours):</source>
        <translation>&amp;Entro (ore):</translation>
    </message>
    <message>
        <source>For which reasons do you take goods back?</source>
        <translation>Per quali motivi riprendi la merce?</translation>
    </message>
    <message>
        <source>&amp;Returns within (days):</source>
        <translation>&amp;Resi entro (giorni):</translation>
    </message>
    <message>
        <source>&amp;Faults told within (days):</source>
        <translation>&amp;Difetti segnalati entro (giorni):</translation>
    </message>
    <message>
        <source>Sending back</source>
        <translation>Spedizione del reso</translation>
    </message>
    <message>
        <source>W&amp;here to:</source>
        <translation>&amp;Dove:</translation>
    </message>
    <message>
        <source>&amp;Sent within (days):</source>
        <translation>&amp;Spedito entro (giorni):</translation>
    </message>
    <message>
        <source>Who &amp;pays:</source>
        <translation>Chi &amp;paga:</translation>
    </message>
    <message>
        <source>What do you not take back after a change of mind?</source>
        <translation>Che cosa non riprendi dopo un ripensamento?</translation>
    </message>
    <message>
        <source>Other, in Italian:</source>
        <translation>Altro, in italiano:</translation>
    </message>
    <message>
        <source>Other, in English:</source>
        <translation>Altro, in inglese:</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Rimborsi</translation>
    </message>
    <message>
        <source>H&amp;ow:</source>
        <translation>C&amp;ome:</translation>
    </message>
    <message>
        <source>With&amp;in (days):</source>
        <translation>E&amp;ntro (giorni):</translation>
    </message>
    <message>
        <source>Anything else on the page</source>
        <translation>Altro da dire nella pagina</translation>
    </message>
    <message>
        <source>In Italian:</source>
        <translation>In italiano:</translation>
    </message>
    <message>
        <source>In English:</source>
        <translation>In inglese:</translation>
    </message>
</context>
<context>
    <name>contrordine::PolicyImport</name>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Scegli un file…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importa</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>&amp;Torna a prima dell’importazione</translation>
    </message>
    <message>
        <source>Import policies and messages</source>
        <translation>Importa politiche e messaggi</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Che cosa cambierà</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>A file that Contrordine has exported. You see what would change before anything does, and can take it back afterwards.</source>
        <translation>Un file esportato da Contrordine. Vedi che cosa cambierebbe prima che cambi qualcosa, e dopo puoi tornare indietro.</translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation>Politiche (*.json);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Your policy: the first version</source>
        <translation>La tua politica: la prima versione</translation>
    </message>
    <message>
        <source>Your policy – %1</source>
        <extracomment>%1 is a change: &quot;Return within: from “14 days” to “30 days”&quot;</extracomment>
        <translation>La tua politica – %1</translation>
    </message>
    <message>
        <source>Message “%1” in %2: the built-in text again</source>
        <translation>Messaggio «%1» (%2): di nuovo il testo predefinito</translation>
    </message>
    <message>
        <source>Message “%1” in %2: another text</source>
        <translation>Messaggio «%1» (%2): un altro testo</translation>
    </message>
    <message>
        <source>Supplier %1: its policy is new</source>
        <extracomment>%1 is a supplier</extracomment>
        <translation>Fornitore %1: la sua politica è nuova</translation>
    </message>
    <message>
        <source>Supplier %1: another policy</source>
        <translation>Fornitore %1: un’altra politica</translation>
    </message>
    <message>
        <source>The file holds nothing that is not here already.</source>
        <translation>Nel file non c’è nulla che non sia già qui.</translation>
    </message>
    <message numerus="yes">
        <source>The import would make %n changes.</source>
        <translation>
            <numerusform>L’importazione farebbe %n modifica.</numerusform>
            <numerusform>L’importazione farebbe %n modifiche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: everything is as it was before the import.</source>
        <translation>Tutto è di nuovo come prima dell’importazione.</translation>
    </message>
    <message>
        <source>Imported. If it was not what you wanted, take it back now; earlier versions of your policy stay in any case.</source>
        <translation>Importato. Se non è quello che volevi, torna indietro adesso; le versioni precedenti della tua politica restano comunque.</translation>
    </message>
</context>
<context>
    <name>contrordine::PolicyPreview</name>
    <message>
        <source>&amp;Copy for Shopify</source>
        <translation>&amp;Copia per Shopify</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copia come &amp;testo</translation>
    </message>
    <message>
        <source>Sa&amp;ve as…</source>
        <translation>Sal&amp;va come…</translation>
    </message>
    <message>
        <source>Languages of the page</source>
        <translation>Lingue della pagina</translation>
    </message>
    <message>
        <source>Italian and English</source>
        <translation>Italiano e inglese</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>The page as customers read it</source>
        <translation>La pagina come la leggono i clienti</translation>
    </message>
    <message>
        <source>As HTML: on Shopify open Online Store, Pages (or Settings, Policies), switch the editor to HTML and paste.</source>
        <translation>Come HTML: su Shopify apri Negozio online, Pagine (oppure Impostazioni, Informative), passa l’editor a HTML e incolla.</translation>
    </message>
    <message>
        <source>The page your customers read</source>
        <translation>La pagina che leggono i clienti</translation>
    </message>
    <message>
        <source>Now on Shopify: Online Store, Pages, Add page (or Settings, Policies). Switch the editor to HTML (the sign &lt;&gt;), paste, save.</source>
        <translation>Ora su Shopify: Negozio online, Pagine, Aggiungi pagina (oppure Impostazioni, Informative). Passa l’editor a HTML (il segno &lt;&gt;), incolla, salva.</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Salva la pagina</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Pagina web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Testo (*.txt)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Salvata come %1.</translation>
    </message>
</context>
<context>
    <name>contrordine::ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Problemi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 says: “%2”</source>
        <extracomment>%1 is a platform, %2 what it answered, word for word</extracomment>
        <translation>%1 dice: «%2»</translation>
    </message>
    <message>
        <source>Nothing went wrong in the last round.</source>
        <translation>Nell’ultima sincronizzazione è andato tutto bene.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Stato dei collegamenti…</translation>
    </message>
</context>
<context>
    <name>contrordine::RateFields</name>
    <message>
        <source>Day of the rate</source>
        <translation>Giorno del tasso</translation>
    </message>
    <message>
        <source>Use this rate</source>
        <translation>Usa questo tasso</translation>
    </message>
    <message>
        <source>Import a file of rates…</source>
        <translation>Importa un file di tassi…</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Tasso di cambio</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>an exchange rate of a day: &quot;1 EUR = [1.08] USD on [20 Nov 2026]&quot;</extracomment>
        <translation>il</translation>
    </message>
    <message>
        <source>1 %1 =</source>
        <extracomment>%1 is a currency&apos;s code; a field for a number and &quot;= 1.08 USD&quot; follow</extracomment>
        <translation>1 %1 =</translation>
    </message>
    <message>
        <source>A file of exchange rates</source>
        <translation>Un file di tassi di cambio</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>contrordine::RatePage</name>
    <message>
        <source>Take this rate away</source>
        <translation>Togli questo tasso</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>In the currency</source>
        <translation>Nella valuta</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Tassi di cambio</translation>
    </message>
    <message>
        <source>What one</source>
        <extracomment>two fields for currencies&apos; codes follow: &quot;What one [EUR] is worth in [USD]&quot;</extracomment>
        <translation>Quanto vale un</translation>
    </message>
    <message>
        <source>is worth in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Only rates that you give are ever used, and each is shown with its day. The European Central Bank’s file eurofxref.csv can be imported as it is.</source>
        <translation>Si usano soltanto i tassi che dai tu, e ognuno è mostrato con il suo giorno. Il file eurofxref.csv della Banca centrale europea si può importare così com’è.</translation>
    </message>
</context>
<context>
    <name>contrordine::ReasonPage</name>
    <message>
        <source>Why should this order be cancelled?</source>
        <translation>Perché annullare questo ordine?</translation>
    </message>
    <message>
        <source>More about the reason</source>
        <translation>Altro sul motivo</translation>
    </message>
    <message>
        <source>A cancellation with a good reason keeps the supplier’s goodwill. Nothing is cancelled yet: you only open a case.</source>
        <translation>Un motivo chiaro aiuta il fornitore ad accettare. Per ora non si annulla nulla: si apre solo una pratica.</translation>
    </message>
    <message>
        <source>Say which reason</source>
        <translation>Indica il motivo</translation>
    </message>
    <message>
        <source>Anything you want to remember about it (optional)</source>
        <translation>Qualcosa che vuoi ricordare (facoltativo)</translation>
    </message>
    <message>
        <source>This order is already cancelled on the shop, but its supplier may still ship it. Open the supplier’s order page now and cancel it there as well.</source>
        <translation>Questo ordine è già annullato nel negozio, ma il fornitore potrebbe ancora spedirlo. Apri subito la pagina dell’ordine al fornitore e annullalo anche lì.</translation>
    </message>
    <message>
        <source>This order is already cancelled on the shop. There is nothing left to do here.</source>
        <translation>Questo ordine è già annullato nel negozio. Qui non c’è altro da fare.</translation>
    </message>
    <message>
        <source>The parcel has left, so the supplier cannot take it back: better not ask. The customer will receive it. You can refund items, or agree on something with the customer.</source>
        <translation>Il pacco è partito e il fornitore non può riprenderlo: meglio non chiedere. Il cliente lo riceverà. Puoi rimborsare gli articoli o accordarti con il cliente.</translation>
    </message>
    <message>
        <source>No supplier order is linked to this order. If you have already bought it, link the supplier order first: otherwise it will be shipped although the customer has been refunded.</source>
        <translation>A questo ordine non è abbinato nessun ordine al fornitore. Se hai già comprato la merce, abbina prima l’ordine al fornitore: altrimenti verrà spedita anche se il cliente è stato rimborsato.</translation>
    </message>
    <message>
        <source>Nothing is cancelled yet: you only open a case.</source>
        <translation>Per ora non si annulla nulla: si apre solo una pratica.</translation>
    </message>
    <message>
        <source>As long as the case is open, the order is put on hold on the shop, so that nobody ships it. You can switch this off in the settings, under “On the shop”.</source>
        <translation>Finché la pratica è aperta, nel negozio l’ordine resta in sospeso, così nessuno lo spedisce. Puoi disattivarlo nelle impostazioni, sotto “Nel negozio”.</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundCausePage</name>
    <message>
        <source>Why does the customer want money back?</source>
        <translation>Perché il cliente vuole un rimborso?</translation>
    </message>
    <message>
        <source>&amp;What the customer wrote (for your own eyes, optional)</source>
        <translation>Che cosa ha &amp;scritto il cliente (solo per te, facoltativo)</translation>
    </message>
    <message>
        <source>What the customer wrote</source>
        <translation>Che cosa ha scritto il cliente</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundEvidencePage</name>
    <message>
        <source>What shows it?</source>
        <translation>Che cosa lo dimostra?</translation>
    </message>
    <message>
        <source>Open the message page</source>
        <translation>Apri la pagina dei messaggi</translation>
    </message>
    <message>
        <source>Drop photos, screenshots, videos or PDF files on the line they belong to. They are copied into this case’s own folder on your computer. Nothing is required: you may go on, and add files later.</source>
        <translation>Trascina foto, schermate, video o PDF sulla riga a cui appartengono. Vengono copiati nella cartella di questa pratica sul tuo computer. Nulla è obbligatorio: puoi andare avanti e aggiungere file più tardi.</translation>
    </message>
    <message>
        <source>You need these from your customer? Here is a request that is ready to send.</source>
        <translation>Ti servono dal cliente? Ecco una richiesta pronta da mandare.</translation>
    </message>
    <message>
        <source>Request to the customer</source>
        <translation>Richiesta al cliente</translation>
    </message>
    <message>
        <source>Copy the request to the customer</source>
        <translation>Copia la richiesta al cliente</translation>
    </message>
    <message>
        <source>To the supplier, in English. What they answer is theirs to say; nothing is agreed yet.</source>
        <translation>Al fornitore, in inglese. Che cosa risponde sta a lui: ancora non è deciso nulla.</translation>
    </message>
    <message>
        <source>Message to the supplier</source>
        <translation>Messaggio al fornitore</translation>
    </message>
    <message>
        <source>Copy the message to the supplier</source>
        <translation>Copia il messaggio al fornitore</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundExtras</name>
    <message>
        <source>Put refunded pieces back in stock</source>
        <translation>Rimetti a magazzino i pezzi rimborsati</translation>
    </message>
    <message>
        <source>Only a part of the &amp;shipping:</source>
        <translation>Solo una parte della &amp;spedizione:</translation>
    </message>
    <message>
        <source>&amp;Import duties:</source>
        <translation>Dazi d’&amp;importazione:</translation>
    </message>
    <message>
        <source>Nothing can be put back in stock: no place of the shop is active.</source>
        <translation>Non si può rimettere nulla a magazzino: nessuna sede del negozio è attiva.</translation>
    </message>
    <message>
        <source>To put pieces back in stock, %1 must let Contrordine see the shop’s places: give the app the permission read_locations.</source>
        <translation>Per rimettere pezzi a magazzino, %1 deve lasciar vedere a Contrordine le sedi del negozio: dai all’app il permesso read_locations.</translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>in a box to type an amount into: how much at most</extracomment>
        <translation>al massimo %1</translation>
    </message>
    <message>
        <source>Not refunded</source>
        <translation>Non rimborsati</translation>
    </message>
    <message>
        <source>Those of the refunded pieces</source>
        <translation>Quelli dei pezzi rimborsati</translation>
    </message>
    <message>
        <source>All of them: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Tutti: %1</translation>
    </message>
    <message>
        <source>Write an exact amount of at most %1.</source>
        <translation>Scrivi un importo esatto di al massimo %1.</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundFacts</name>
    <message>
        <source>Already refunded: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Già rimborsato: %1</translation>
    </message>
    <message>
        <source>Can be refunded: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Rimborsabile: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the supplier&apos;s status, %2 its age: &quot;Being prepared, 2 minutes ago&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Non ancora letto</translation>
    </message>
    <message>
        <source>No supplier order is linked.</source>
        <translation>Nessun ordine al fornitore è collegato.</translation>
    </message>
    <message>
        <source>Shop read %1</source>
        <extracomment>%1 is an age: &quot;2 minutes ago&quot;</extracomment>
        <translation>Negozio letto %1</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundFigures</name>
    <message>
        <source>The customer gets</source>
        <translation>Il cliente riceve</translation>
    </message>
    <message>
        <source>In your shop’s currency</source>
        <translation>Nella valuta del tuo negozio</translation>
    </message>
    <message>
        <source>Tax contained in it</source>
        <translation>Di cui imposte</translation>
    </message>
    <message>
        <source>Can be refunded in all</source>
        <translation>Rimborsabile in tutto</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundItemsPage</name>
    <message>
        <source>Which pieces is it about?</source>
        <translation>Di quali pezzi si tratta?</translation>
    </message>
    <message>
        <source>No piece in particular: an amount</source>
        <translation>Nessun pezzo in particolare: un importo</translation>
    </message>
    <message>
        <source>A refund stops no parcel: this order can still be cancelled, the supplier first.</source>
        <translation>Un rimborso non ferma il pacco: questo ordine si può ancora annullare, prima dal fornitore.</translation>
    </message>
    <message>
        <source>The shop would refund %1 for them.</source>
        <translation>Per questi il negozio rimborserebbe %1.</translation>
    </message>
    <message>
        <source>Asking the shop what they come to…</source>
        <translation>Chiedo al negozio a quanto ammontano…</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundOffer</name>
    <message>
        <source>What do you offer the customer?</source>
        <translation>Che cosa offri al cliente?</translation>
    </message>
    <message>
        <source>As store credit instead of money</source>
        <translation>Come credito del negozio invece che in denaro</translation>
    </message>
    <message>
        <source>Tell the customer by e-mail</source>
        <translation>Avvisa il cliente per e-mail</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Un altro importo</translation>
    </message>
    <message>
        <source>Note for you and your staff (optional)</source>
        <translation>Nota per te e i collaboratori (facoltativa)</translation>
    </message>
    <message>
        <source>Note for you and your staff</source>
        <translation>Nota per te e i collaboratori</translation>
    </message>
    <message>
        <source>Write an exact amount, for example %1.</source>
        <translation>Scrivi un importo preciso, per esempio %1.</translation>
    </message>
    <message>
        <source>At most %1 can still be refunded.</source>
        <translation>Si possono ancora rimborsare al massimo %1.</translation>
    </message>
    <message>
        <source>asking the shop…</source>
        <translation>lo chiedo al negozio…</translation>
    </message>
    <message>
        <source>&amp;Another amount:</source>
        <translation>Un &amp;altro importo:</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundOutcome</name>
    <message>
        <source>What became of it</source>
        <translation>Com’è andata</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Cambia qualcosa</translation>
    </message>
    <message>
        <source>Prepare a dispute…</source>
        <translation>Prepara una controversia…</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundPieces</name>
    <message>
        <source>What is left of the shipping costs, too</source>
        <translation>Anche quel che resta delle spese di spedizione</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Altre scelte</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>%1 l’uno</translation>
    </message>
    <message>
        <source> of %1</source>
        <extracomment>follows the number in a box: 1 of 3</extracomment>
        <translation> di %1</translation>
    </message>
    <message>
        <source>Pieces of %1 to refund</source>
        <translation>Pezzi di %1 da rimborsare</translation>
    </message>
    <message>
        <source>Where the pieces of %1 go</source>
        <translation>Dove vanno i pezzi di %1</translation>
    </message>
    <message>
        <source>Back in stock at %1</source>
        <extracomment>%1 is the place whose shelf the pieces go back to</extracomment>
        <translation>Torna a magazzino presso %1</translation>
    </message>
    <message>
        <source>Not back in stock</source>
        <translation>Non torna a magazzino</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundProgress</name>
    <message>
        <source>Undo the refund</source>
        <translation>Ritira il rimborso</translation>
    </message>
    <message>
        <source>The request is on its way to the shop. We wait until the shop itself shows it as done.</source>
        <translation>La richiesta è in viaggio verso il negozio. Aspettiamo che il negozio stesso la mostri come eseguita.</translation>
    </message>
    <message>
        <source>The shop shows the refund of %1, but a part of it failed.</source>
        <extracomment>%1 is an amount; sentences about the parts that failed follow</extracomment>
        <translation>Il negozio mostra il rimborso di %1, ma una parte non è riuscita.</translation>
    </message>
    <message>
        <source>%1 refunded as store credit. The shop shows it.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>%1 rimborsati come credito del negozio. Il negozio lo mostra.</translation>
    </message>
    <message>
        <source>%1 refunded. The shop shows it.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>%1 rimborsati. Nel negozio risulta.</translation>
    </message>
    <message numerus="yes">
        <source>The customer will be refunded in %n seconds. Nothing has been sent yet.</source>
        <translation>
            <numerusform>Il cliente sarà rimborsato tra %n secondo. Non è ancora stato inviato nulla.</numerusform>
            <numerusform>Il cliente sarà rimborsato tra %n secondi. Non è ancora stato inviato nulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Scrivi al cliente…</translation>
    </message>
</context>
<context>
    <name>contrordine::RefundSummary</name>
    <message>
        <source>Is this what you want?</source>
        <translation>È questo che vuoi?</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Cambia qualcosa</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimborsa</translation>
    </message>
    <message>
        <source>Give %1 of store credit</source>
        <extracomment>the last button; %1 is an amount</extracomment>
        <translation>Dai %1 di credito del negozio</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Rimborsa %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>pieces of an order: %1 is a number, %2 the item</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Shipping costs</source>
        <translation>Spese di spedizione</translation>
    </message>
    <message>
        <source>No piece in particular</source>
        <translation>Nessun pezzo in particolare</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>%1 is the order&apos;s name, %2 the customer&apos;s</extracomment>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Riguarda</translation>
    </message>
    <message>
        <source>Cause</source>
        <extracomment>%1 is a cause, %2 a sentence: whose fault it is</extracomment>
        <translation>Causa</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The customer gets</source>
        <translation>Il cliente riceve</translation>
    </message>
    <message>
        <source>asking the shop…</source>
        <translation>lo chiedo al negozio…</translation>
    </message>
    <message>
        <source>In your shop’s currency</source>
        <translation>Nella valuta del tuo negozio</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Can be refunded in all</source>
        <translation>Rimborsabile in tutto</translation>
    </message>
    <message>
        <source>E-mail to the customer</source>
        <translation>E-mail al cliente</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Staff note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Taken back in time: nothing was sent and nothing was refunded.</source>
        <translation>Ritirato in tempo: non è stato inviato nulla e non è stato rimborsato nulla.</translation>
    </message>
    <message numerus="yes">
        <source>You offered to refund when the goods have come back. If they are not here yet, close and continue when they are. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>Hai offerto di rimborsare quando la merce è tornata. Se non è ancora qui, chiudi e continua quando lo sarà. Dopo il pulsante hai %n secondo per tornare indietro.</numerusform>
            <numerusform>Hai offerto di rimborsare quando la merce è tornata. Se non è ancora qui, chiudi e continua quando lo sarà. Dopo il pulsante hai %n secondi per tornare indietro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A refund cannot be taken back on the shop, and the order stays open. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>Un rimborso non si può riprendere nel negozio, e l’ordine resta aperto. Dopo il pulsante hai %n secondo per tornare indietro.</numerusform>
            <numerusform>Un rimborso non si può riprendere nel negozio, e l’ordine resta aperto. Dopo il pulsante hai %n secondi per tornare indietro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::RefundWizard</name>
    <message>
        <source>Reading the order…</source>
        <translation>Lettura dell’ordine…</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pezzi</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offerta</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Ultimo sguardo</translation>
    </message>
    <message>
        <source>Refund items</source>
        <translation>Rimborsa articoli</translation>
    </message>
    <message>
        <source>Refund items of %1</source>
        <extracomment>window title; %1 is the order&apos;s name</extracomment>
        <translation>Rimborsa articoli di %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Give this refund up</source>
        <translation>Rinuncia a questo rimborso</translation>
    </message>
    <message>
        <source>Close, it goes on by itself</source>
        <translation>Chiudi: va avanti da solo</translation>
    </message>
    <message>
        <source>Close and continue later</source>
        <translation>Chiudi e continua più tardi</translation>
    </message>
    <message>
        <source>Close without refunding</source>
        <translation>Chiudi senza rimborsare</translation>
    </message>
</context>
<context>
    <name>contrordine::ReminderPage</name>
    <message>
        <source>&amp;Remind me before a date passes, and when it has passed</source>
        <translation>&amp;Avvisami prima di una scadenza, e quando è passata</translation>
    </message>
    <message>
        <source>Keep &amp;quiet at these hours</source>
        <translation>&amp;Silenzio in queste ore</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <extracomment>quiet hours begin</extracomment>
        <translation>&amp;Dalle:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <extracomment>quiet hours end</extracomment>
        <translation>A&amp;lle:</translation>
    </message>
    <message>
        <source>What falls into the quiet hours is told when they end.</source>
        <translation>Ciò che cade nelle ore di silenzio viene detto quando finiscono.</translation>
    </message>
</context>
<context>
    <name>contrordine::SearchField</name>
    <message>
        <source>Search order, customer, supplier, tracking…</source>
        <translation>Cerca ordine, cliente, fornitore, tracciamento…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search in this view (/ or Ctrl+F)</source>
        <translation>Cerca in questa vista (/ oppure Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>contrordine::SettingsDialog</name>
    <message>
        <source>Put the order on hold while a case is open</source>
        <translation>Sospendi l’ordine finché una pratica è aperta</translation>
    </message>
    <message>
        <source>Tag the order while a case is open:</source>
        <translation>Etichetta l’ordine finché una pratica è aperta:</translation>
    </message>
    <message>
        <source>Note on the order when a case opens and closes</source>
        <translation>Annota sull’ordine quando una pratica si apre e si chiude</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nome dell’etichetta</translation>
    </message>
    <message>
        <source>On the shop</source>
        <translation>Nel negozio</translation>
    </message>
    <message>
        <source>Nobody ships while the supplier decides; released when the case ends. Needs the permission to change fulfillment orders.</source>
        <translation>Nessuno spedisce mentre il fornitore decide; la sospensione finisce con la pratica. Serve l’autorizzazione a modificare gli ordini di evasione.</translation>
    </message>
    <message>
        <source>Your own tags stay as they are. When the case ends, the tag is taken off.</source>
        <translation>Le tue etichette restano come sono. Quando la pratica finisce, l’etichetta viene tolta.</translation>
    </message>
    <message>
        <source>In the metafield “contrordine.log”. The order’s own note is never touched: what you write there could be overwritten.</source>
        <translation>Nel metacampo «contrordine.log». La nota dell’ordine non viene mai toccata: quello che ci scrivi potrebbe andare perso.</translation>
    </message>
    <message>
        <source>None of this ever holds a case up; what does not work is told in its timeline.</source>
        <translation>Niente di tutto questo ferma mai una pratica; quello che non riesce si legge nella sua cronologia.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Promemoria</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fornitori</translation>
    </message>
    <message>
        <source>A supplier’s &amp;silence counts as a yes after</source>
        <translation>Il &amp;silenzio del fornitore vale come un sì dopo</translation>
    </message>
    <message>
        <source>hours</source>
        <extracomment>after a number of them, as in &quot;72 hours&quot;</extracomment>
        <translation>ore</translation>
    </message>
    <message>
        <source>Counted from the request to cancel, nights and holidays too. Guides speak of 48 to 72 hours; look at the order page before you go on.</source>
        <translation>Contate dalla richiesta di annullamento, notti e festivi compresi. Le guide parlano di 48–72 ore; guarda la pagina dell’ordine prima di proseguire.</translation>
    </message>
    <message>
        <source>Ask A&amp;liExpress at most</source>
        <translation>Interroga A&amp;liExpress al massimo</translation>
    </message>
    <message>
        <source>times a minute</source>
        <extracomment>after a number: &quot;60 times a minute&quot;</extracomment>
        <translation>volte al minuto</translation>
    </message>
    <message>
        <source>How many times a minute AliExpress is asked at most</source>
        <translation>Quante volte al minuto si interroga AliExpress, al massimo</translation>
    </message>
    <message>
        <source>More keeps many supplier orders fresher; when AliExpress says it is too much, the program waits by itself. Usual are %1.</source>
        <translation>Con un numero più alto molti ordini ai fornitori restano più aggiornati; se AliExpress dice che è troppo, il programma aspetta da solo. Di solito: %1.</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Tassi di cambio</translation>
    </message>
    <message>
        <source>Exchange rates…</source>
        <translation>Tassi di cambio…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>contrordine::Setup</name>
    <message>
        <source>The demo shop could not be started.</source>
        <translation>Il negozio dimostrativo non si è potuto avviare.</translation>
    </message>
</context>
<context>
    <name>contrordine::ShopPage</name>
    <message>
        <source>What does the customer get back?</source>
        <translation>Che cosa riceve indietro il cliente?</translation>
    </message>
    <message>
        <source>Another amount:</source>
        <translation>Un altro importo:</translation>
    </message>
    <message>
        <source>Put the items back in stock</source>
        <translation>Rimetti gli articoli a magazzino</translation>
    </message>
    <message>
        <source>Tell the customer by e-mail</source>
        <translation>Avvisa il cliente per e-mail</translation>
    </message>
    <message>
        <source>Amount to refund</source>
        <translation>Importo da rimborsare</translation>
    </message>
    <message>
        <source>Staff note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Only you and your staff see it (optional)</source>
        <translation>Nota interna (facoltativa): la vedete solo tu e i collaboratori</translation>
    </message>
    <message>
        <source>The customer gets</source>
        <translation>Il cliente riceve</translation>
    </message>
    <message>
        <source>The supplier pays back to you</source>
        <translation>Il fornitore ti restituisce</translation>
    </message>
    <message>
        <source>Out of your own pocket</source>
        <translation>Di tasca tua</translation>
    </message>
    <message>
        <source>Reason shown in the shop</source>
        <translation>Motivo indicato nel negozio</translation>
    </message>
    <message>
        <source>This order’s shop is not connected, so Contrordine cannot cancel it there. Cancel it in the shop’s own admin, or connect the shop in the settings.</source>
        <translation>Il negozio di questo ordine non è collegato, quindi Contrordine non può annullarlo lì. Annullalo dal pannello del negozio, oppure collega il negozio dal menu File.</translation>
    </message>
    <message>
        <source>You go on without the supplier’s yes, because: %1</source>
        <extracomment>%1 is what the merchant typed</extracomment>
        <translation>Prosegui senza il sì del fornitore, perché: %1</translation>
    </message>
    <message>
        <source>Everything still refundable: %1</source>
        <translation>Tutto ciò che è ancora rimborsabile: %1</translation>
    </message>
    <message>
        <source>Everything still refundable</source>
        <translation>Tutto ciò che è ancora rimborsabile</translation>
    </message>
    <message>
        <source>Nothing now</source>
        <translation>Nulla per ora</translation>
    </message>
    <message>
        <source>Nothing: the customer has not been charged</source>
        <translation>Nulla: al cliente non è stato addebitato niente</translation>
    </message>
    <message>
        <source>The shop has no address of this customer.</source>
        <translation>Il negozio non ha l’indirizzo e-mail di questo cliente.</translation>
    </message>
    <message>
        <source>Write an exact amount, for example %1.</source>
        <translation>Scrivi un importo preciso, per esempio %1.</translation>
    </message>
    <message>
        <source>At most %1 can still be refunded.</source>
        <translation>Si possono ancora rimborsare al massimo %1.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <extracomment>%1 is the length of the note, %2 the longest allowed</extracomment>
        <translation>%1 caratteri su %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters: please shorten the note</source>
        <translation>%1 caratteri su %2: accorcia la nota</translation>
    </message>
    <message>
        <source>%1 (to be confirmed)</source>
        <translation>%1 (da confermare)</translation>
    </message>
    <message>
        <source>Everything as store credit instead: %1</source>
        <translation>Tutto come credito del negozio: %1</translation>
    </message>
    <message>
        <source>Everything as store credit instead</source>
        <translation>Tutto come credito del negozio</translation>
    </message>
    <message>
        <source>%1 of store credit</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>%1 di credito del negozio</translation>
    </message>
</context>
<context>
    <name>contrordine::ShopPolicyPage</name>
    <message>
        <source>&amp;Begin with the proposal again</source>
        <translation>&amp;Ricomincia dalla proposta</translation>
    </message>
    <message>
        <source>Ve&amp;rsions…</source>
        <translation>Ve&amp;rsioni…</translation>
    </message>
    <message>
        <source>A text of your own is there in one language only: the page in the other goes without it.</source>
        <translation>Un tuo testo c’è in una lingua sola: nella pagina dell’altra manca.</translation>
    </message>
    <message>
        <source>This promises less than EU law gives your customers; the page says what the law gives:</source>
        <translation>Così prometti meno di quanto la legge UE dà ai tuoi clienti; la pagina dice quello che dà la legge:</translation>
    </message>
    <message>
        <source>This is a proposal. What you change is kept; what you copy or save becomes a version.</source>
        <translation>Questa è una proposta. Quello che cambi resta; quello che copi o salvi diventa una versione.</translation>
    </message>
    <message>
        <source>Version %1, of %2.</source>
        <translation>Versione %1, %2.</translation>
    </message>
    <message>
        <source>Changed since version %1, of %2. What you copy or save becomes the next version.</source>
        <translation>Modificata dopo la versione %1, %2. Quello che copi o salvi diventa la prossima versione.</translation>
    </message>
</context>
<context>
    <name>contrordine::StatementDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Importa un estratto conto</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Nessun file scelto</translation>
    </message>
    <message>
        <source>Movements that may be money a supplier owed</source>
        <translation>Movimenti che possono essere soldi dovuti da un fornitore</translation>
    </message>
    <message>
        <source>Movement</source>
        <comment>column of a statement</comment>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>column of a statement</comment>
        <translation>Importo</translation>
    </message>
    <message>
        <source>For order</source>
        <comment>column of a statement</comment>
        <translation>Per l’ordine</translation>
    </message>
    <message>
        <source>How sure</source>
        <comment>column of a statement</comment>
        <translation>Quanto è sicuro</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;File:</translation>
    </message>
    <message>
        <source>Tick all sure ones</source>
        <translation>Spunta tutti i sicuri</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Leggi così</translation>
    </message>
    <message>
        <source>Book what is ticked</source>
        <translation>Registra i movimenti spuntati</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>A statement of your bank or card as CSV or OFX. Contrordine looks for amounts that suppliers owe you; only the movements you book are kept, the rest is forgotten.</source>
        <translation>Un estratto conto della tua banca o carta, in CSV o OFX. Contrordine cerca gli importi che i fornitori ti devono; si conservano solo i movimenti che registri, il resto viene dimenticato.</translation>
    </message>
    <message>
        <source>Statements (*.csv *.tsv *.txt *.ofx *.qfx);;All files (*)</source>
        <translation>Estratti conto (*.csv *.tsv *.txt *.ofx *.qfx);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Contrordine does not know this kind of table yet. Say once how it is to be read.</source>
        <translation>Contrordine non conosce ancora questo tipo di tabella. Indica una volta come va letta.</translation>
    </message>
    <message>
        <source>You have read a table like this before; check that it still reads right.</source>
        <translation>Hai già letto una tabella come questa; controlla che si legga ancora bene.</translation>
    </message>
    <message>
        <source>sure: nothing else fits</source>
        <translation>sicuro: non c’è altro che corrisponda</translation>
    </message>
    <message>
        <source>perhaps booked already, from another file</source>
        <translation>forse già registrato, da un altro file</translation>
    </message>
    <message>
        <source>you decide: more than one fits</source>
        <translation>decidi tu: corrisponde a più di uno</translation>
    </message>
    <message numerus="yes">
        <source>%n movements read.</source>
        <translation>
            <numerusform>%n movimento letto.</numerusform>
            <numerusform>%n movimenti letti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be read and were left out.</source>
        <translation>
            <numerusform>%n riga non si è potuta leggere ed è stata tralasciata.</numerusform>
            <numerusform>%n righe non si sono potute leggere e sono state tralasciate.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them is an amount that a supplier owes you.</source>
        <translation>Nessuno è un importo che un fornitore ti deve.</translation>
    </message>
    <message numerus="yes">
        <source>%n may be money that a supplier owed you. Tick what is so.</source>
        <translation>
            <numerusform>%n può essere un importo che un fornitore ti doveva. Spuntalo se è così.</numerusform>
            <numerusform>%n possono essere importi che un fornitore ti doveva. Spunta quelli giusti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movements booked.</source>
        <translation>
            <numerusform>%n movimento registrato.</numerusform>
            <numerusform>%n movimenti registrati.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::StatusBar</name>
    <message>
        <source>Reading supplier orders: %1 of %2</source>
        <extracomment>%1 of %2 supplier orders have been read</extracomment>
        <translation>Lettura degli ordini ai fornitori: %1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %n so far</source>
        <translation>
            <numerusform>Lettura degli ordini: finora %n</numerusform>
            <numerusform>Lettura degli ordini: finora %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the platforms what is new…</source>
        <translation>Richiesta delle novità alle piattaforme…</translation>
    </message>
    <message>
        <source>Not connected: you see what was imported</source>
        <translation>Non collegato: vedi ciò che è stato importato</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <extracomment>%1 is how long ago, e.g. &quot;2 minutes ago&quot;</extracomment>
        <translation>Aggiornato %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>Non ancora aggiornato</translation>
    </message>
    <message>
        <source>Demo shop · %1</source>
        <extracomment>%1 is the state of synchronizing; said in the demo, where orders are invented</extracomment>
        <translation>Negozio dimostrativo · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemi</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what went wrong and what to do</source>
        <translation>Mostra che cosa non ha funzionato e che cosa fare</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 orders selected</source>
        <translation>
            <numerusform>%n ordine selezionato su %1</numerusform>
            <numerusform>%n ordini selezionati su %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n ordine</numerusform>
            <numerusform>%n ordini</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop is gathering its orders…</source>
        <translation>Il negozio sta raccogliendo i suoi ordini…</translation>
    </message>
    <message>
        <source>The shop is gathering its orders: %1 of about %2</source>
        <extracomment>%1 of about %2 orders; the shop prepares all of them before they can be fetched</extracomment>
        <translation>Il negozio sta raccogliendo i suoi ordini: %1 di circa %2</translation>
    </message>
    <message>
        <source>The shop is gathering its orders: %1 of about %2, %3 to go</source>
        <extracomment>%1 of about %2 orders; %3 is a time such as &quot;about 3 minutes&quot;: until they can be fetched</extracomment>
        <translation>Il negozio sta raccogliendo i suoi ordini: %1 di circa %2, ancora %3</translation>
    </message>
    <message numerus="yes">
        <source>Fetching orders: %n so far</source>
        <translation>
            <numerusform>Scaricamento degli ordini: finora %n</numerusform>
            <numerusform>Scaricamento degli ordini: finora %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching orders: %1 of about %2</source>
        <extracomment>%1 of about %2 orders; after that they are still to be put in place</extracomment>
        <translation>Scaricamento degli ordini: %1 di circa %2</translation>
    </message>
    <message>
        <source>%1 of about %2 orders</source>
        <extracomment>%1 of about %2 orders have been read</extracomment>
        <translation>%1 ordini di circa %2</translation>
    </message>
    <message>
        <source>%1 of about %2 orders, %3 to go</source>
        <extracomment>%1 of about %2 orders have been read; %3 is a time such as &quot;about 3 minutes&quot;</extracomment>
        <translation>%1 ordini di circa %2, ancora %3</translation>
    </message>
</context>
<context>
    <name>contrordine::StatusMenu</name>
    <message>
        <source>Choose one order first</source>
        <translation>Prima scegli un ordine</translation>
    </message>
    <message>
        <source>No supplier order is linked yet</source>
        <translation>Nessun ordine al fornitore è ancora collegato</translation>
    </message>
    <message>
        <source>The connected platform tells it: F5 reads it now</source>
        <translation>Lo dice la piattaforma collegata: F5 la legge adesso</translation>
    </message>
</context>
<context>
    <name>contrordine::StepList</name>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>passo attuale</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>ancora da fare</translation>
    </message>
</context>
<context>
    <name>contrordine::StoppedCard</name>
    <message>
        <source>Supplier order %1</source>
        <translation>Ordine al fornitore %1</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <translation>%1, ordine %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>what was bought at the supplier; %1 is how many, %2 the product</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Pieces of %1</source>
        <extracomment>what a screen reader says; %1 is an item of the customer&apos;s order</extracomment>
        <translation>Pezzi di %1</translation>
    </message>
    <message numerus="yes">
        <source>of %n</source>
        <extracomment>after a number to choose; %n is how many pieces there are</extracomment>
        <translation>
            <numerusform>di %n</numerusform>
            <numerusform>di %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You noted that the supplier agreed; its platform does not show it yet.</source>
        <translation>Hai segnato che il fornitore ha accettato; la sua piattaforma non lo mostra ancora.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>È stato fermato.</translation>
    </message>
    <message>
        <source>What it was for is not known to the supplier’s platform.</source>
        <translation>La piattaforma del fornitore non dice a che cosa serviva.</translation>
    </message>
    <message>
        <source>Bought there: %1. For which of the customer’s items?</source>
        <translation>Comprato lì: %1. Per quali articoli del cliente?</translation>
    </message>
</context>
<context>
    <name>contrordine::SummaryPage</name>
    <message>
        <source>Is this what you want?</source>
        <translation>È questo che vuoi fare?</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Cambia qualcosa</translation>
    </message>
    <message>
        <source>Cancel the order and refund %1</source>
        <extracomment>the last button; %1 is an amount</extracomment>
        <translation>Annulla l’ordine e rimborsa %1</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Annulla l’ordine</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>%1 is the order&apos;s name, %2 the customer&apos;s</extracomment>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>The customer gets</source>
        <translation>Il cliente riceve</translation>
    </message>
    <message>
        <source>The supplier pays back to you</source>
        <translation>Il fornitore ti restituisce</translation>
    </message>
    <message>
        <source>Out of your own pocket</source>
        <translation>Di tasca tua</translation>
    </message>
    <message>
        <source>Supplier order %1</source>
        <translation>Ordine al fornitore %1</translation>
    </message>
    <message>
        <source>%1, read %2</source>
        <translation>%1, letto %2</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Non ancora letto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Magazzino</translation>
    </message>
    <message>
        <source>The items go back in stock</source>
        <translation>Gli articoli tornano a magazzino</translation>
    </message>
    <message>
        <source>The stock stays as it is</source>
        <translation>Il magazzino resta com’è</translation>
    </message>
    <message>
        <source>E-mail to the customer</source>
        <translation>E-mail al cliente</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Staff note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>The order has changed on the shop since you decided. Look at the figures, press “Change something” and decide again.</source>
        <translation>L’ordine nel negozio è cambiato da quando hai deciso. Guarda gli importi, premi «Cambia qualcosa» e decidi di nuovo.</translation>
    </message>
    <message>
        <source>The supplier has not agreed: the parcel may still arrive, and its cost stays with you.</source>
        <translation>Il fornitore non ha accettato: il pacco potrebbe comunque arrivare e il suo costo resta a te.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelling cannot be taken back on the shop. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>Nel negozio l’annullamento è definitivo. Dopo aver premuto il pulsante hai %n secondo per ripensarci.</numerusform>
            <numerusform>Nel negozio l’annullamento è definitivo. Dopo aver premuto il pulsante hai %n secondi per ripensarci.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (to be confirmed)</source>
        <translation>%1 (da confermare)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>Cancel the order and give %1 of store credit</source>
        <extracomment>the last button; %1 is an amount</extracomment>
        <translation>Annulla l’ordine e dai %1 di credito</translation>
    </message>
    <message>
        <source>In your shop’s currency</source>
        <translation>Nella valuta del tuo negozio</translation>
    </message>
    <message>
        <source>How it goes back</source>
        <translation>Come torna</translation>
    </message>
    <message>
        <source>Refund %1, the rest goes on</source>
        <extracomment>the last button where only a part was stopped; %1 is an amount</extracomment>
        <translation>Rimborsa %1, il resto prosegue</translation>
    </message>
    <message>
        <source>Take the items out of the order</source>
        <translation>Togli gli articoli dall’ordine</translation>
    </message>
    <message>
        <source>Refunded</source>
        <extracomment>%1 is how many, %2 the item</extracomment>
        <translation>Rimborsato</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>The order is not cancelled: what was not stopped goes on. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>L’ordine non viene annullato: ciò che non è stato fermato prosegue. Dopo il pulsante hai %n secondo per tornare indietro.</numerusform>
            <numerusform>L’ordine non viene annullato: ciò che non è stato fermato prosegue. Dopo il pulsante hai %n secondi per tornare indietro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::SupplierForm</name>
    <message>
        <source>Accepts a cancellation</source>
        <translation>Accetta l’annullamento</translation>
    </message>
    <message>
        <source>Takes returns in these cases</source>
        <translation>Accetta resi in questi casi</translation>
    </message>
    <message>
        <source>Takes returns for</source>
        <translation>Accetta resi per</translation>
    </message>
    <message>
        <source>Who pays the way back</source>
        <translation>Chi paga la restituzione</translation>
    </message>
    <message>
        <source>Refunds without having cheap goods back</source>
        <translation>Rimborsa la merce di poco valore senza riaverla</translation>
    </message>
    <message>
        <source>Settles refunds and returns within</source>
        <translation>Chiude rimborsi e resi entro</translation>
    </message>
    <message>
        <source>Has clear written rules</source>
        <translation>Ha regole scritte chiare</translation>
    </message>
    <message>
        <source>Where they can be read</source>
        <translation>Dove si leggono</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Ultima verifica</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ore</translation>
    </message>
    <message>
        <source>days</source>
        <translation>giorni</translation>
    </message>
    <message>
        <source>For how long after the sale</source>
        <translation>Per quanto tempo dalla vendita</translation>
    </message>
    <message>
        <source>Hours or days</source>
        <translation>Ore o giorni</translation>
    </message>
    <message>
        <source>This is no web address.</source>
        <translation>Questo non è un indirizzo web.</translation>
    </message>
    <message>
        <source>Checked &amp;today</source>
        <translation>Verificato &amp;oggi</translation>
    </message>
    <message numerus="yes">
        <source>day(s) from receipt</source>
        <translation>
            <numerusform>giorno dalla consegna</numerusform>
            <numerusform>giorni dalla consegna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>business day(s)</source>
        <translation>
            <numerusform>giorno lavorativo</numerusform>
            <numerusform>giorni lavorativi</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
</context>
<context>
    <name>contrordine::SupplierPage</name>
    <message>
        <source>Ask the supplier to cancel</source>
        <translation>Chiedi al fornitore di annullare</translation>
    </message>
    <message numerus="yes">
        <source>This order was bought as %n supplier orders. Ask for each of them; the shop comes after.</source>
        <translation>
            <numerusform>Questo ordine è stato comprato con %n ordine al fornitore. Chiedi di annullarlo; il negozio viene dopo.</numerusform>
            <numerusform>Questo ordine è stato comprato con %n ordini ai fornitori. Chiedi di annullarli uno per uno; il negozio viene dopo.</numerusform>
        </translation>
    </message>
    <message>
        <source>First the supplier, then the shop: if the shop’s order were cancelled first, the parcel could still be shipped although the customer has been refunded.</source>
        <translation>Prima il fornitore, poi il negozio: se annullassi prima l’ordine nel negozio, il pacco potrebbe partire comunque anche se il cliente è già stato rimborsato.</translation>
    </message>
    <message>
        <source>Noted %1.</source>
        <translation>Annotato: %1.</translation>
    </message>
</context>
<context>
    <name>contrordine::SupplierPanel</name>
    <message>
        <source>&amp;Ask for its policy…</source>
        <translation>&amp;Chiedi le sue regole…</translation>
    </message>
    <message>
        <source>Open the store’s &amp;page</source>
        <translation>Apri la &amp;pagina del negozio</translation>
    </message>
    <message>
        <source>What really happened</source>
        <translation>Che cosa è successo davvero</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Che cosa dice il fornitore</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>&amp;Undo the changes</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>What it accepts is not known yet: ask it, and write the answers down below. Until then nothing is taken for promised.</source>
        <translation>Non si sa ancora che cosa accetta: chiediglielo e scrivi qui sotto le risposte. Fino ad allora niente vale come promesso.</translation>
    </message>
</context>
<context>
    <name>contrordine::SupplierSides</name>
    <message>
        <source>Paid to the supplier</source>
        <translation>Pagato al fornitore</translation>
    </message>
    <message>
        <source>Of it owed to you, or home already</source>
        <translation>Di cui dovuto a te, o già a casa</translation>
    </message>
    <message>
        <source>Can be claimed, nobody has agreed to it</source>
        <translation>Si può chiedere, nessuno ha ancora accettato</translation>
    </message>
    <message>
        <source>Out of your own pocket as things stand</source>
        <translation>Di tasca tua, per come stanno le cose</translation>
    </message>
    <message>
        <source>If the supplier paid all of it back</source>
        <translation>Se il fornitore ridesse tutto</translation>
    </message>
    <message>
        <source>nothing so far</source>
        <translation>finora nulla</translation>
    </message>
    <message>
        <source>%1, less %2</source>
        <extracomment>%1 is what the customer gets, %2 an amount in another currency that comes back from the supplier</extracomment>
        <translation>%1, meno %2</translation>
    </message>
    <message>
        <source>Converted %1.</source>
        <extracomment>behind amounts that were converted; %1 is &quot;at 1 EUR = 1.0873 USD of 20 Nov 2026, typed by you (4 days old)&quot;</extracomment>
        <translation>Convertito %1.</translation>
    </message>
    <message>
        <source>Two currencies are not added up without a rate. Type one, or import a file of rates.</source>
        <translation>Due valute non si sommano senza un tasso. Scrivine uno, o importa un file di tassi.</translation>
    </message>
    <message>
        <source>What was paid for a supplier order is not known: it is not in here.</source>
        <translation>Quanto è stato pagato per un ordine al fornitore non si sa: qui non c’è.</translation>
    </message>
</context>
<context>
    <name>contrordine::SuppliersWindow</name>
    <message>
        <source>Suppliers</source>
        <translation>Fornitori</translation>
    </message>
    <message>
        <source>Where you promise more</source>
        <translation>Dove prometti di più</translation>
    </message>
    <message>
        <source>Search suppliers</source>
        <translation>Cerca tra i fornitori</translation>
    </message>
    <message>
        <source>Supplier</source>
        <comment>column of suppliers</comment>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Has cost you</source>
        <comment>column of suppliers</comment>
        <translation>Ti è costato</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>column of suppliers</comment>
        <translation>Ordini</translation>
    </message>
    <message>
        <source>Ships within</source>
        <comment>column of suppliers</comment>
        <translation>Spedisce in</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <comment>column of suppliers</comment>
        <translation>Annullamenti</translation>
    </message>
    <message>
        <source>What customers got back and the supplier did not make good, and what you wrote off</source>
        <translation>Quello che i clienti hanno riavuto e il fornitore non ha coperto, e quello che hai dato per perso</translation>
    </message>
    <message>
        <source>Half of its orders left at least this fast after payment</source>
        <translation>Metà dei suoi ordini è partita almeno così in fretta dopo il pagamento</translation>
    </message>
    <message>
        <source>Granted, of those that were asked and decided</source>
        <translation>Accettati, tra quelli chiesti e decisi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Sto misurando…</translation>
    </message>
    <message>
        <source>No supplier is known yet. They appear here by themselves with your orders at suppliers.</source>
        <translation>Non c’è ancora nessun fornitore. Compaiono qui da soli con i tuoi ordini ai fornitori.</translation>
    </message>
    <message>
        <source>No supplier is called that.</source>
        <translation>Nessun fornitore si chiama così.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
</context>
<context>
    <name>contrordine::TemplatesPage</name>
    <message>
        <source>&amp;Back to the built-in text</source>
        <translation>&amp;Torna al testo predefinito</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Come si legge</translation>
    </message>
    <message>
        <source>&amp;Copy the message</source>
        <translation>&amp;Copia il messaggio</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>To suppliers</source>
        <translation>Ai fornitori</translation>
    </message>
    <message>
        <source>To customers</source>
        <translation>Ai clienti</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Lingua del messaggio</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Testo del messaggio</translation>
    </message>
    <message>
        <source>&amp;Insert a value</source>
        <translation>&amp;Inserisci un valore</translation>
    </message>
    <message>
        <source>A value stands between braces, like {order}. What stands between [[ and ]] is left out where its value is not known.</source>
        <translation>Un valore sta tra parentesi graffe, come {order}. Quello che sta tra [[ e ]] viene omesso se il suo valore non si conosce.</translation>
    </message>
    <message>
        <source>There is no order yet to show it with; type the values below.</source>
        <translation>Non c’è ancora un ordine con cui mostrarlo; scrivi i valori qui sotto.</translation>
    </message>
    <message>
        <source>With the data of %1</source>
        <extracomment>%1 is an order: &quot;#1001 · Anna Rossi&quot;</extracomment>
        <translation>Con i dati di %1</translation>
    </message>
    <message>
        <source>Not kept: %1 has no value in this message. Choose from “Insert a value”.</source>
        <extracomment>%1 is what was typed, like {ordre}</extracomment>
        <translation>Non salvato: %1 non ha un valore in questo messaggio. Scegli da «Inserisci un valore».</translation>
    </message>
    <message numerus="yes">
        <source>Not kept: a message has at most %n characters.</source>
        <translation>
            <numerusform>Non salvato: un messaggio ha al massimo %n carattere.</numerusform>
            <numerusform>Non salvato: un messaggio ha al massimo %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own text.</source>
        <translation>Testo tuo.</translation>
    </message>
    <message>
        <source>The built-in text. Change it as you like.</source>
        <translation>Testo predefinito. Cambialo come vuoi.</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <extracomment>behind the name of a message that the merchant has rewritten</extracomment>
        <translation>%1 (personale)</translation>
    </message>
</context>
<context>
    <name>contrordine::ToolBar</name>
    <message>
        <source>All shops</source>
        <translation>Tutti i negozi</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Strumenti</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Negozio</translation>
    </message>
    <message>
        <source>Show the orders of one shop only</source>
        <translation>Mostra gli ordini di un solo negozio</translation>
    </message>
</context>
<context>
    <name>contrordine::TrackingDialog</name>
    <message>
        <source>Copy the message</source>
        <translation>Copia il messaggio</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Cercalo</translation>
    </message>
    <message>
        <source>Refund items…</source>
        <translation>Rimborsa articoli…</translation>
    </message>
    <message>
        <source>Open a dispute…</source>
        <translation>Apri una controversia…</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Numero di tracciamento</translation>
    </message>
    <message>
        <source>Has it really been shipped?</source>
        <translation>È stato spedito davvero?</translation>
    </message>
    <message>
        <source>Message to the supplier</source>
        <translation>Messaggio al fornitore</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Looking at the platform’s tracking…</source>
        <translation>Sto guardando il tracciamento della piattaforma…</translation>
    </message>
    <message>
        <source>Asked %1. The number must come by %2; you are reminded the day before.</source>
        <extracomment>%1 is a day (&quot;today 16:12&quot;), %2 a date (&quot;Tuesday, 1 December&quot;)</extracomment>
        <translation>Chiesto: %1. Il numero deve arrivare entro %2; il giorno prima te lo ricordo.</translation>
    </message>
    <message numerus="yes">
        <source>Copy the message and send it: from then on the supplier has %n business days.</source>
        <extracomment>%n business days in China</extracomment>
        <translation>
            <numerusform>Copia il messaggio e mandalo: da allora il fornitore ha %n giorno lavorativo.</numerusform>
            <numerusform>Copia il messaggio e mandalo: da allora il fornitore ha %n giorni lavorativi.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the platform knows of it</source>
        <translation>Che cosa ne sa la piattaforma</translation>
    </message>
    <message>
        <source>Open the order page</source>
        <translation>Apri la pagina dell’ordine</translation>
    </message>
    <message>
        <source>Ask the supplier</source>
        <translation>Chiedi al fornitore</translation>
    </message>
    <message>
        <source>The number the supplier gave</source>
        <translation>Il numero dato dal fornitore</translation>
    </message>
    <message>
        <source>Noted %1.</source>
        <translation>Annotato: %1.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copia il numero</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a day (&quot;20 Nov&quot;), %2 what happened to a parcel</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>contrordine::UndoOffer</name>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>A cancellation is about to be sent.</source>
        <translation>Sta per partire un annullamento.</translation>
    </message>
    <message>
        <source>If you quit now, it is sent the next time you start Contrordine, provided that nothing has changed until then.</source>
        <translation>Se esci ora, partirà al prossimo avvio di Contrordine, purché nel frattempo non sia cambiato nulla.</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Esci ora</translation>
    </message>
    <message>
        <source>Stay until it is done</source>
        <translation>Resta finché non è fatto</translation>
    </message>
    <message numerus="yes">
        <source>%1 will be refunded in %n seconds.</source>
        <extracomment>%1 is an order name, #1057</extracomment>
        <translation>
            <numerusform>%1 sarà rimborsato tra %n secondo.</numerusform>
            <numerusform>%1 sarà rimborsato tra %n secondi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will be cancelled in %n seconds.</source>
        <translation>
            <numerusform>%1 sarà annullato tra %n secondo.</numerusform>
            <numerusform>%1 sarà annullato tra %n secondi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ferma, non annullare</translation>
    </message>
    <message>
        <source>A refund is about to be sent.</source>
        <translation>Sta per partire un rimborso.</translation>
    </message>
</context>
<context>
    <name>contrordine::VersionsDialog</name>
    <message>
        <source>&amp;Take this version up again</source>
        <translation>&amp;Riprendi questa versione</translation>
    </message>
    <message>
        <source>Versions of your policy</source>
        <translation>Versioni della tua politica</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Confrontata con</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Che cosa è cambiato</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <extracomment>%1 is a number, %2 a day (&quot;today 16:12&quot;)</extracomment>
        <translation>Versione %1 · %2</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>Quello che stai scrivendo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Compared &amp;with:</source>
        <translation>Confrontata &amp;con:</translation>
    </message>
    <message>
        <source>The first version: there is nothing before it.</source>
        <translation>La prima versione: prima non c’è nulla.</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Non è diverso nulla.</translation>
    </message>
</context>
<context>
    <name>contrordine::ViewList</name>
    <message numerus="yes">
        <source>%1, %n orders</source>
        <extracomment>what a screen reader says for a view; %1 is its name, %n how many orders it holds</extracomment>
        <translation>
            <numerusform>%1, %n ordine</numerusform>
            <numerusform>%1, %n ordini</numerusform>
        </translation>
    </message>
    <message>
        <source>Money home</source>
        <comment>view list</comment>
        <translation>Soldi da riavere</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n still to come</source>
        <extracomment>what a screen reader says for the entry; %1 is its name, %n how many suppliers&apos; debts are open</extracomment>
        <translation>
            <numerusform>%1, %n da ricevere</numerusform>
            <numerusform>%1, %n da ricevere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::WaitDialog</name>
    <message>
        <source>Wait until another date</source>
        <translation>Aspetta fino a un’altra data</translation>
    </message>
    <message>
        <source>for example: they are on holiday this week</source>
        <translation>per esempio: questa settimana sono in ferie</translation>
    </message>
    <message>
        <source>Wait &amp;until:</source>
        <translation>Aspetta &amp;fino a:</translation>
    </message>
    <message>
        <source>&amp;Because:</source>
        <translation>P&amp;erché:</translation>
    </message>
    <message>
        <source>Wait until then</source>
        <translation>Aspetta fino ad allora</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Chiudi senza modifiche</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>Quel momento è già passato.</translation>
    </message>
    <message>
        <source>The date and the reason stay in the history.</source>
        <translation>La data e il motivo restano nello storico.</translation>
    </message>
    <message>
        <source>Write a few words why: they stay in the history.</source>
        <translation>Scrivi due parole sul perché: restano nello storico.</translation>
    </message>
</context>
<context>
    <name>contrordine::WaitPage</name>
    <message>
        <source>What does the supplier say?</source>
        <translation>Che cosa dice il fornitore?</translation>
    </message>
    <message>
        <source>Go on without the supplier’s yes</source>
        <translation>Prosegui senza il sì del fornitore</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Prosegui comunque</translation>
    </message>
    <message>
        <source>Open the order on the shop</source>
        <translation>Apri l’ordine nel negozio</translation>
    </message>
    <message>
        <source>Keep the order and end this case</source>
        <translation>Tieni l’ordine e chiudi la pratica</translation>
    </message>
    <message>
        <source>Why, in a few words: it stays in the case’s history</source>
        <translation>Perché, in poche parole: resta nella cronologia della pratica</translation>
    </message>
    <message>
        <source>Reason for going on without the supplier’s yes</source>
        <translation>Motivo per proseguire senza il sì del fornitore</translation>
    </message>
    <message>
        <source>Careful: the supplier may still ship, and then you pay twice – the refund to the customer and the goods.</source>
        <translation>Attenzione: il fornitore potrebbe ancora spedire, e allora paghi due volte: il rimborso al cliente e la merce.</translation>
    </message>
    <message>
        <source>You go on without the supplier’s yes, because: %1</source>
        <extracomment>%1 is what the merchant typed</extracomment>
        <translation>Prosegui senza il sì del fornitore, perché: %1</translation>
    </message>
    <message>
        <source>The supplier’s side is settled. Go on to the shop.</source>
        <translation>La parte del fornitore è a posto. Passa al negozio.</translation>
    </message>
    <message>
        <source>The answer was no. The shop stays locked, so that you do not pay for goods that arrive anyway.</source>
        <translation>La risposta è stata no. L’ordine nel negozio non si tocca, così non paghi merce che arriva comunque.</translation>
    </message>
    <message>
        <source>The shop stays locked until the supplier agrees. You may close this window: the case waits, and goes on here.</source>
        <translation>L’ordine nel negozio non si tocca finché il fornitore non accetta. Puoi chiudere questa finestra: la pratica aspetta e riprende da qui.</translation>
    </message>
    <message>
        <source>By your word the supplier agreed. Its platform does not show it yet.</source>
        <translation>Hai segnato che il fornitore è d’accordo. Sulla sua piattaforma non risulta ancora.</translation>
    </message>
    <message>
        <source>A part was stopped</source>
        <translation>Una parte è stata fermata</translation>
    </message>
    <message>
        <source>Refund what was stopped…</source>
        <translation>Rimborsa ciò che è stato fermato…</translation>
    </message>
    <message>
        <source>What was stopped is refunded, the rest goes on. The order itself is not cancelled.</source>
        <translation>Ciò che è stato fermato si rimborsa, il resto prosegue. L’ordine in sé non viene annullato.</translation>
    </message>
    <message>
        <source>Each supplier order answers for itself. The order as a whole is only cancelled when all of them are stopped.</source>
        <translation>Ogni ordine al fornitore risponde per sé. L’ordine intero si annulla solo quando sono fermati tutti.</translation>
    </message>
    <message>
        <source>You can refund only the items of what was stopped and let the rest reach the customer; or wait, and ask the others again; or go on without their yes, below.</source>
        <translation>Puoi rimborsare solo gli articoli di ciò che è stato fermato e lasciare che il resto arrivi al cliente; oppure aspettare, e chiedere di nuovo agli altri; oppure proseguire senza il loro sì, qui sotto.</translation>
    </message>
    <message>
        <source>The others have not answered yet: wait for them. If they say no, you can refund only what was stopped.</source>
        <translation>Gli altri non hanno ancora risposto: aspettali. Se dicono di no, puoi rimborsare solo ciò che è stato fermato.</translation>
    </message>
    <message>
        <source>Keep the order, I buy again what was stopped</source>
        <translation>Mantieni l’ordine, ricompro ciò che è stato fermato</translation>
    </message>
</context>
<context>
    <name>contrordine::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <comment>menu</comment>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <comment>menu</comment>
        <translation>&amp;Ordine</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Apri nel &amp;browser</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>menu</comment>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Co&amp;lonne</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;iuto</translation>
    </message>
    <message>
        <source>Synchronize</source>
        <translation>Sincronizza</translation>
    </message>
    <message>
        <source>Ask both platforms what is new</source>
        <translation>Chiedi a entrambe le piattaforme le novità</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search in this view</source>
        <translation>Cerca in questa vista</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importa un file…</translation>
    </message>
    <message>
        <source>Read orders, supplier orders or links from a file</source>
        <translation>Leggi da un file ordini, ordini ai fornitori o abbinamenti</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Esporta…</translation>
    </message>
    <message>
        <source>Write the orders of this view into a file</source>
        <translation>Scrivi in un file gli ordini di questa vista</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Collega piattaforme…</translation>
    </message>
    <message>
        <source>Connect your shop and your supplier’s platform</source>
        <translation>Collega il tuo negozio e la piattaforma del fornitore</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Impostazioni…</translation>
    </message>
    <message>
        <source>What Contrordine may do by itself</source>
        <translation>Che cosa Contrordine può fare da solo</translation>
    </message>
    <message>
        <source>Connec&amp;tions…</source>
        <translation>Collega&amp;menti…</translation>
    </message>
    <message>
        <source>See how your connections stand and change them</source>
        <translation>Guarda come stanno i collegamenti e modificali</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Go to the details</source>
        <translation>Vai ai dettagli</translation>
    </message>
    <message>
        <source>Go to the details of the selected order</source>
        <translation>Vai ai dettagli dell’ordine selezionato</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Mostra i dettagli</translation>
    </message>
    <message>
        <source>Show the selected order on the right</source>
        <translation>Mostra a destra l’ordine selezionato</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copia le righe</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copia le righe selezionate</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>All columns in their first order and width</source>
        <translation>Tutte le colonne nell’ordine e nella larghezza iniziali</translation>
    </message>
    <message>
        <source>&amp;Try the demo shop</source>
        <translation>&amp;Prova il negozio dimostrativo</translation>
    </message>
    <message>
        <source>Open a second window with an invented shop</source>
        <translation>Apri una seconda finestra con un negozio inventato</translation>
    </message>
    <message>
        <source>&amp;About Contrordine</source>
        <translation>&amp;Informazioni su Contrordine</translation>
    </message>
    <message>
        <source>About Contrordine</source>
        <translation>Informazioni su Contrordine</translation>
    </message>
    <message>
        <source>Contrordine %1</source>
        <extracomment>%1 is the version</extracomment>
        <translation>Contrordine %1</translation>
    </message>
    <message>
        <source>Stops dropshipping orders in time: the supplier’s first, then the shop’s.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Shopify and AliExpress are trademarks of their owners, who have nothing to do with this program.</source>
        <translation>Ferma in tempo gli ordini in dropshipping: prima quello al fornitore, poi quello del negozio.

Software libero con licenza GNU General Public License, versione 3 o successiva. È fornito senza alcuna garanzia. Shopify e AliExpress sono marchi dei rispettivi titolari, che non hanno nulla a che fare con questo programma.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>&amp;Policy and messages…</source>
        <translation>&amp;Politica e messaggi…</translation>
    </message>
    <message>
        <source>Your shop’s policy page, and the texts of all messages</source>
        <translation>La pagina con la politica del negozio e i testi di tutti i messaggi</translation>
    </message>
    <message>
        <source>&amp;Suppliers…</source>
        <translation>&amp;Fornitori…</translation>
    </message>
    <message>
        <source>What suppliers say, what really happened, and where you promise more</source>
        <translation>Che cosa dicono i fornitori, che cosa è successo davvero e dove prometti di più</translation>
    </message>
</context>
</TS>
