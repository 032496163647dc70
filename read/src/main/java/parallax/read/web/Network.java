package parallax.read.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLSocketFactory;

/// What of the network is asked for: addresses of names, and secure sockets.
interface Network {

  /// All addresses of `host`, in the order in which they should be tried.
  InetAddress[] addresses(String host) throws UnknownHostException;

  SSLSocketFactory secure();

  /// This machine's.
  static Network system() {
    return new Network() {
      @Override
      public InetAddress[] addresses(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
      }

      @Override
      public SSLSocketFactory secure() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
      }
    };
  }
}
